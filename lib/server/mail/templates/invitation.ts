import "server-only";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { HELPER_ANSWERS } from "#lib/invitations/invitation-answer.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Puts a request to a helper. Each button opens a page that asks again: opening a link answers nothing. */
export function invitationMail(payload: MailPayload<"invitation">, context: MailContext): RenderedMail {
  const { title, when, quartier, firstName: name, offer, listing, answers, until, timeZone } = payload;
  const t = getTranslator(context.locale, "mail");
  const date = momentLabel(until, context.locale, timeZone);
  return composeMail(
    t("invitation.subject", { name }),
    [
      { type: "text", text: t("invitation.asks", { name, quartier, title, when }) },
      { type: "text", text: t("invitation.why", { offer }) },
      {
        type: "choices",
        choices: HELPER_ANSWERS.map((answer) => ({ label: t(`invitation.${answer}`), link: answers[answer] })),
      },
      { type: "text", text: t("invitation.until", { date }) },
      { type: "note", text: t("invitation.confirm") },
      { type: "link", label: t("invitation.see"), link: listing },
      { type: "note", text: t("invitation.free") },
    ],
    context,
  );
}
