import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells that a request has come to its end, and whether it can go on. */
export function listingExpiredMail(
  { title, link, renewable }: MailPayload<"listing-expired">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  return composeMail(
    t("listingExpired.subject"),
    [
      { type: "text", text: t("listingExpired.ended", { title }) },
      { type: "text", text: t(renewable ? "listingExpired.renew" : "listingExpired.again") },
      { type: "link", label: t("listingExpired.link"), link },
    ],
    context,
  );
}
