import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** The code and the link that open a session. The code stands alone on its line, easy to copy. */
export function signInMail({ code, link }: MailPayload<"sign-in">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  return composeMail(
    t("signIn.subject", { code: `${code.slice(0, 3)}\u00a0${code.slice(3)}` }),
    [
      { type: "text", text: t("signIn.typeCode") },
      { type: "code", code },
      { type: "text", text: t("signIn.orLink") },
      { type: "link", label: t("signIn.link"), link },
      { type: "text", text: t("signIn.lifetime") },
      { type: "note", text: t("signIn.notYou") },
    ],
    context,
  );
}
