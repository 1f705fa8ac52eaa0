import "server-only";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** The receipt of a notice (DSA, art. 16.4). */
export function noticeReceivedMail(
  { about, guessable, unproven, link }: MailPayload<"notice-received">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mailModeration");
  return composeMail(
    t("noticeReceived.subject"),
    [
      { type: "text", text: t("noticeReceived.text", { about, hasAbout: about ? "yes" : "no" }) },
      { type: "text", text: t("noticeReceived.next") },
      { type: "text", text: t(guessable ? "noticeReceived.guessable" : "noticeReceived.secret") },
      ...(unproven ? [{ type: "text", text: t("noticeReceived.confirm") } as const] : []),
      { type: "link", label: t("noticeReceived.link"), link },
      ...(unproven ? [{ type: "text", text: t("noticeReceived.notYou") } as const] : []),
      { type: "note", text: t("noticeReceived.own") },
    ],
    context,
  );
}
