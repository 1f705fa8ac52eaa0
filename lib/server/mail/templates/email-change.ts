import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** The code and the link by which a new address is proven. They serve nobody but who asked, signed in. */
export function emailChangeMail({ code, link }: MailPayload<"email-change">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mailAccount");
  return composeMail(
    t("emailChange.subject"),
    [
      { type: "text", text: t("emailChange.typeCode") },
      { type: "code", code },
      { type: "text", text: t("emailChange.orLink") },
      { type: "link", label: t("emailChange.link"), link },
      { type: "text", text: t("emailChange.lifetime") },
      { type: "note", text: t("emailChange.notYou") },
    ],
    context,
  );
}
