import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells a requester that nobody was found so far, and that the city's desk has the request now. */
export function requestAtDeskMail(
  { title, asked, link }: MailPayload<"request-at-desk">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  return composeMail(
    t("requestAtDesk.subject"),
    [
      { type: "text", text: t("requestAtDesk.tried", { asked, title }) },
      { type: "text", text: t("requestAtDesk.desk") },
      { type: "link", label: t("requestAtDesk.link"), link },
    ],
    context,
  );
}
