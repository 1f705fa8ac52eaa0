import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells an author that the listing is online, and what happens next. */
export function listingPublishedMail(
  { title, link, helpers }: MailPayload<"listing-published">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  return composeMail(
    t("listingPublished.subject"),
    [
      { type: "text", text: t("listingPublished.online", { title }) },
      { type: "text", text: t("listingPublished.matches", { helpers }) },
      { type: "text", text: t("listingPublished.next") },
      { type: "link", label: t("listingPublished.link"), link },
      { type: "note", text: t("listingPublished.change") },
    ],
    context,
  );
}
