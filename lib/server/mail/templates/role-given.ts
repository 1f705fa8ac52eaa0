import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells somebody that their role in the city changed, or was taken from them. */
export function roleGivenMail({ role, link }: MailPayload<"role-given">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mailTeam");
  const { name: city } = context.city;
  const session = role === "resident" ? [] : [{ type: "text" as const, text: t("roleGiven.session") }];
  return composeMail(
    t("roleGiven.subject", { role }),
    [
      { type: "text", text: t("roleGiven.text", { role, city }) },
      ...session,
      { type: "link", label: t("roleGiven.link"), link },
      { type: "text", text: t("roleGiven.wrong") },
    ],
    context,
  );
}
