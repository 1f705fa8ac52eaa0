import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells how many cases waited longer than the city allows: an administrator, or the city where none may decide. */
export function caseEscalatedMail(
  { count, stuck, link }: MailPayload<"case-escalated">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("caseEscalated.subject", { count }),
    [
      { type: "text", text: t("caseEscalated.text", { count }) },
      { type: "text", text: t(stuck ? "caseEscalated.stuck" : "caseEscalated.next") },
      { type: "link", label: t("caseEscalated.link"), link },
    ],
    context,
  );
}
