import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells a helper that the city verified them, or does not any more. */
export function helperVerifiedMail(
  { verified, link }: MailPayload<"helper-verified">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mailTeam");
  const said = { verified: verified ? "yes" : "no", city: context.city.name };
  return composeMail(
    t("helperVerified.subject", said),
    [
      { type: "text", text: t("helperVerified.text", said) },
      { type: "link", label: t("helperVerified.link"), link },
      { type: "text", text: t("helperVerified.ask") },
    ],
    context,
  );
}
