import "server-only";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Asks whether an offer still holds. The button opens a page that asks again: opening a link answers nothing. */
export function offerReconfirmMail(
  { title, link, until }: MailPayload<"offer-reconfirm">,
  context: MailContext,
): RenderedMail {
  const t = getTranslator(context.locale, "mail");
  const noon = new Date(`${until}T12:00:00Z`);
  const date = getFormatter(context.locale, "UTC").dateTime(noon, { weekday: "long", day: "numeric", month: "long" });
  return composeMail(
    t("offerReconfirm.subject"),
    [
      { type: "text", text: t("offerReconfirm.question", { title }) },
      { type: "link", label: t("offerReconfirm.link"), link },
      { type: "text", text: t("offerReconfirm.silence", { date }) },
      { type: "note", text: t("offerReconfirm.why") },
    ],
    context,
  );
}
