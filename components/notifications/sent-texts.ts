import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { isNotifiedKind } from "#lib/notifications/kind-policy.ts";
import type { SentMessage } from "#lib/notifications/sent-message.ts";

type Place = { now: Date; timeZone: string; locale: Locale };

/** What the log says of a message: what it is, when, by which way, what became of it, and why it was written. */
export function sentTexts(message: SentMessage, { now, timeZone, locale }: Place) {
  const t = getTranslator(locale, "preferences");
  const kind = isNotifiedKind(message.kind) ? message.kind : "other";
  const date = getFormatter(locale, timeZone).dateTime(message.at, { dateStyle: "long", timeStyle: "short" });
  return {
    title: message.subject || t(`kind.${kind}`),
    date,
    way: t(`log.${message.channel}`),
    state: stateText(message, now, date, locale),
    why: t(`why.${kind}`),
  };
}

function stateText({ state, dropReason, at }: SentMessage, now: Date, date: string, locale: Locale): string {
  const t = getTranslator(locale, "preferences");
  if (state === "waiting") return at > now ? t("log.waiting", { date }) : t("log.now");
  return t(`log.${state === "dropped" ? (dropReason ?? "stale") : state}`);
}
