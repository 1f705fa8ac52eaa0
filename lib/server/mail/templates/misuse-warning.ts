import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Warns somebody whose texts, notices or appeals were manifestly without ground, before anything follows (DSA, art. 23). */
export function misuseWarningMail({ kind, link }: MailPayload<"misuse-warning">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("misuseWarning.subject"),
    [
      { type: "text", text: t(`misuseWarning.${kind}`) },
      { type: "text", text: t(`misuseWarning.follows.${kind}`) },
      { type: "text", text: t("misuseWarning.nothing") },
      { type: "link", label: t("misuseWarning.link"), link },
    ],
    context,
  );
}
