import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells the address before that it signs in no more, with the way back. */
export function emailChangedMail(
  { address, days, link }: MailPayload<"email-changed">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mailAccount");
  return composeMail(
    t("emailChanged.subject"),
    [
      { type: "text", text: t("emailChanged.text", { address }) },
      { type: "text", text: t("emailChanged.notYou", { days }) },
      { type: "link", label: t("emailChanged.link"), link },
    ],
    context,
  );
}
