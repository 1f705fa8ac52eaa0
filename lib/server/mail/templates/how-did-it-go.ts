import "server-only";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Asks one of the two what came of their help. Each button opens a page that asks again: opening a link answers nothing. */
export function howDidItGoMail(payload: MailPayload<"how-did-it-go">, context: MailContext): RenderedMail {
  const { name, title, startsAt, timeZone, done, notDone, wentWrong, link } = payload;
  const t = getTranslator(context.locale, "mail");
  const text = startsAt
    ? t("howDidItGo.met", { name, title, date: momentLabel(startsAt, context.locale, timeZone) })
    : t("howDidItGo.agreed", { name, title });
  return composeMail(
    t("howDidItGo.subject", { title }),
    [
      { type: "text", text },
      {
        type: "choices",
        choices: [
          { label: t("howDidItGo.done"), link: done },
          { label: t("howDidItGo.notDone"), link: notDone },
          { label: t("howDidItGo.wentWrong"), link: wentWrong },
        ],
      },
      { type: "note", text: t("howDidItGo.why") },
      { type: "note", text: t("howDidItGo.taps") },
      { type: "link", label: t("howDidItGo.link"), link },
    ],
    context,
  );
}
