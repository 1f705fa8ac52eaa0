import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells a moderator that a report waits, and why it was made. Who, and what about, stays on the site. */
export function reportWaitingMail({ reason, link }: MailPayload<"report-waiting">, context: MailContext): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  const why = { reason: getTranslator(context.locale, "protection")(`reason.${reason}`) };
  return composeMail(
    t("reportWaiting.subject", why),
    [
      { type: "text", text: t("reportWaiting.text", why) },
      { type: "text", text: t("reportWaiting.noted") },
      { type: "link", label: t("reportWaiting.link"), link },
    ],
    context,
  );
}
