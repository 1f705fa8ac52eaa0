import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells somebody that a limit or a suspension is over. */
export function restrictionEndedMail({ link }: MailPayload<"restriction-ended">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("restrictionEnded.subject"),
    [
      { type: "text", text: t("restrictionEnded.text") },
      { type: "text", text: t("restrictionEnded.back") },
      { type: "link", label: t("restrictionEnded.link"), link },
    ],
    context,
  );
}
