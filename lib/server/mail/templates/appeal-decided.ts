import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** What somebody else than the first one decided of an appeal, and why. */
export function appealDecidedMail(
  { reversed, answer, link }: MailPayload<"appeal-decided">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("appealDecided.subject"),
    [
      { type: "text", text: t(reversed ? "appealDecided.reversed" : "appealDecided.upheld") },
      { type: "heading", text: t("appealDecided.answer") },
      { type: "text", text: answer },
      { type: "link", label: t("appealDecided.link"), link },
      ...(reversed ? [] : [{ type: "note" as const, text: t("appealDecided.elsewhere") }]),
    ],
    context,
  );
}
