import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells whoever has an address that it was asked for, for another account: it stays theirs. */
export function emailClaimedMail({ link }: MailPayload<"email-claimed">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mailAccount");
  return composeMail(
    t("emailClaimed.subject"),
    [
      { type: "text", text: t("emailClaimed.text") },
      { type: "text", text: t("emailClaimed.you") },
      { type: "link", label: t("emailClaimed.link"), link },
      { type: "note", text: t("emailClaimed.notYou") },
    ],
    context,
  );
}
