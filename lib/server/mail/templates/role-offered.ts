import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Offers a role to an address: whoever signs in with it accepts or declines. */
export function roleOfferedMail(
  { role, address, days, link }: MailPayload<"role-offered">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mailTeam");
  const city = context.city.name;
  return composeMail(
    t("roleOffered.subject", { city, role }),
    [
      { type: "text", text: t("roleOffered.text", { city, role }) },
      { type: "text", text: t("roleOffered.how", { address }) },
      { type: "link", label: t("roleOffered.link"), link },
      { type: "text", text: t("roleOffered.until", { days }) },
    ],
    context,
  );
}
