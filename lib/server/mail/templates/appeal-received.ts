import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** The receipt of an appeal. */
export function appealReceivedMail({ link }: MailPayload<"appeal-received">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("appealReceived.subject"),
    [
      { type: "text", text: t("appealReceived.text") },
      { type: "text", text: t("appealReceived.next") },
      { type: "link", label: t("appealReceived.link"), link },
      { type: "note", text: t("appealReceived.own") },
    ],
    context,
  );
}
