import "server-only";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

type Misuse = MailPayload<"misuse-warning">;

function consequence({ kind, until }: Misuse, locale: Locale): string {
  const t = getTranslator(locale, "mailModeration");
  if (!until) return t(`misuseWarning.follows.${kind}`);
  const noon = new Date(`${until}T12:00:00Z`);
  const date = getFormatter(locale, "UTC").dateTime(noon, { day: "numeric", month: "long", year: "numeric" });
  return t(`misuseWarning.suspended.${kind}`, { date });
}

/** How to be heard: our own mails are answered by nobody. */
function reach({ phone, email }: Misuse, locale: Locale): string {
  const by = phone && email ? "both" : phone ? "phone" : email ? "email" : "desk";
  return getTranslator(locale, "mailModeration")(`misuseWarning.reach.${by}`, { phone, email });
}

/**
 * Warns somebody whose texts, notices or appeals were manifestly without ground, before anything follows (DSA, art. 23); then
 * tells them what follows.
 */
export function misuseWarningMail(payload: Misuse, context: MailContext): RenderedMail {
  const { kind, until, link } = payload;
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t(until ? "misuseWarning.ended" : "misuseWarning.subject"),
    [
      { type: "text", text: t(`misuseWarning.${kind}`) },
      { type: "text", text: consequence(payload, context.locale) },
      { type: "text", text: t(until ? "misuseWarning.rule" : "misuseWarning.nothing") },
      { type: "text", text: reach(payload, context.locale) },
      { type: "text", text: t("misuseWarning.danger") },
      { type: "link", label: t("misuseWarning.link"), link },
    ],
    context,
  );
}
