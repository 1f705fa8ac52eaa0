import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

/** What the switch of a device says. */
export function pushSwitchWords(locale: Locale) {
  const t = getTranslator(locale, "push");
  return {
    on: t("switch.on"),
    off: t("switch.off"),
    busy: t("switch.busy"),
    failed: t("switch.failed"),
    dismissed: t("switch.dismissed"),
    blocked: t("switch.blocked"),
    homeScreen: t("switch.homeScreen"),
    none: t("switch.none"),
    turnOn: t("switch.turnOn"),
    turnOff: t("switch.turnOff"),
  };
}

/** What the offer to notify a device says. */
export function pushOfferWords(locale: Locale) {
  const t = getTranslator(locale, "push");
  const { turnOn: yes, busy: working, blocked, dismissed, failed } = pushSwitchWords(locale);
  const own = { title: t("offer.title"), text: t("offer.text"), no: t("offer.no"), on: t("offer.on") };
  return { ...own, yes, working, blocked, dismissed, failed };
}
