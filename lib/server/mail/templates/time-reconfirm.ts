import "server-only";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Asks one of the two whether they still come. Each button opens a page that asks again: opening a link answers nothing. */
export function timeReconfirmMail(payload: MailPayload<"time-reconfirm">, context: MailContext): RenderedMail {
  const { name, title, startsAt, timeZone, place, confirm, cannot, until, link } = payload;
  const t = getTranslator(context.locale, "mail");
  const moment = (iso: string) => momentLabel(iso, context.locale, timeZone);
  const date = startsAt ? moment(startsAt) : "";
  return composeMail(
    t("timeReconfirm.subject", { date }),
    [
      { type: "text", text: t("timeReconfirm.question", { name, title, date }) },
      ...(place ? [{ type: "text" as const, text: t("timeReconfirm.place", { place }) }] : []),
      {
        type: "choices",
        choices: [
          { label: t("timeReconfirm.confirm"), link: confirm },
          { label: t("timeReconfirm.cannot"), link: cannot },
        ],
      },
      ...(until ? [{ type: "text" as const, text: t("timeReconfirm.silence", { date: moment(until) }) }] : []),
      { type: "note", text: t("timeReconfirm.taps") },
      { type: "link", label: t("timeReconfirm.link"), link },
    ],
    context,
  );
}
