import "server-only";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** What was decided of a notice, why, and how to contest it (DSA, art. 16.5). */
export function noticeDecidedMail(
  { about, measure, answer, contestUntil, link }: MailPayload<"notice-decided">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  const noon = new Date(`${contestUntil}T12:00:00Z`);
  const date = getFormatter(context.locale, "UTC").dateTime(noon, { day: "numeric", month: "long", year: "numeric" });
  const words = { about, hasAbout: about ? "yes" : "no" };
  return composeMail(
    t("noticeDecided.subject"),
    [
      { type: "text", text: t(`noticeDecided.measure.${measure}`, words) },
      { type: "heading", text: t("noticeDecided.answer") },
      { type: "text", text: answer },
      { type: "text", text: t("noticeDecided.person") },
      { type: "heading", text: t("noticeDecided.contest") },
      { type: "text", text: t("noticeDecided.until", { date }) },
      { type: "link", label: t("noticeDecided.link"), link },
      { type: "note", text: t("noticeDecided.elsewhere") },
    ],
    context,
  );
}
