import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells somebody that the way in which they sign in was changed. */
export function accountChangedMail({ what, link }: MailPayload<"account-changed">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mailAccount");
  return composeMail(
    t("accountChanged.subject", { what }),
    [
      { type: "text", text: t("accountChanged.text", { what, city: context.city.name }) },
      { type: "text", text: t("accountChanged.notYou") },
      { type: "link", label: t("accountChanged.link"), link },
    ],
    context,
  );
}
