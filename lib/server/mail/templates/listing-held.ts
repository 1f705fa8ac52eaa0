import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells an author that a person reads their listing before it appears. */
export function listingHeldMail({ title, link }: MailPayload<"listing-held">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("listingHeld.subject"),
    [
      { type: "text", text: t("listingHeld.text", { title }) },
      { type: "text", text: t("listingHeld.calm") },
      { type: "link", label: t("listingHeld.link"), link },
    ],
    context,
  );
}
