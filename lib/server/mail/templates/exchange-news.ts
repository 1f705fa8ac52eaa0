import "server-only";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** Tells one of the two what became of their exchange, with a link to it. It says nothing that was written in it. */
export function exchangeNewsMail(payload: MailPayload<"exchange-news">, context: MailContext): RenderedMail {
  const { news, name, title, link, startsAt, timeZone, desk } = payload;
  const t = getTranslator(context.locale, "mail");
  const date = startsAt ? momentLabel(startsAt, context.locale, timeZone) : "";
  const words = { name, title, date };
  return composeMail(
    t(`exchange.${news}.subject`, words),
    [
      { type: "text", text: t(`exchange.${news}.text`, words) },
      { type: "text", text: t(`exchange.${news}.next`, words) },
      ...(desk ? [{ type: "text" as const, text: t("exchangeDesk", { phone: desk }) }] : []),
      { type: "link", label: t(`exchange.${news}.link`), link },
    ],
    context,
  );
}
