import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ReportReason } from "#lib/reports/report-reason.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** One that cannot wait: why it was made. */
function urgentMail(reason: ReportReason, link: string, context: MailContext): RenderedMail {
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

/** Tells a moderator how many cases wait, or of one that cannot wait. Who, and what about, stays on the site. */
export function reportWaitingMail(
  { reason, count, link }: MailPayload<"report-waiting">,
  context: MailContext,
): RenderedMail {
  if (reason) return urgentMail(reason, link, context);
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("waiting.subject", { count }),
    [
      { type: "text", text: t("waiting.text", { count }) },
      { type: "link", label: t("waiting.link"), link },
      { type: "note", text: t("waiting.hourly") },
    ],
    context,
  );
}
