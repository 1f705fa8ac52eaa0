import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells a reporter that their report was answered. What about, and the answer, stay on the site. */
export function reportAnsweredMail({ link }: MailPayload<"report-answered">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  return composeMail(
    t("reportAnswered.subject"),
    [
      { type: "text", text: t("reportAnswered.text") },
      { type: "link", label: t("reportAnswered.link"), link },
    ],
    context,
  );
}
