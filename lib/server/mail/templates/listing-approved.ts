import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells an author that their listing was read and is online. */
export function listingApprovedMail(
  { title, link, helpers }: MailPayload<"listing-approved">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("listingApproved.subject"),
    [
      { type: "text", text: t("listingApproved.online", { title }) },
      { type: "text", text: t("listingApproved.matches", { helpers }) },
      { type: "link", label: t("listingApproved.link"), link },
    ],
    context,
  );
}
