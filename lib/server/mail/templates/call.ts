import "server-only";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { composeMail, type MailContext, type RenderedMail } from "../compose-mail.ts";
import type { MailPayload } from "../mail-kind.ts";

/** A local day at its noon: no zone moves it. */
const dayOf = (date: string, locale: Locale) =>
  getFormatter(locale, "UTC").dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "long" });

/** Calls for volunteers. Each button opens a page that asks again: opening a link answers nothing. */
export function callMail(payload: MailPayload<"call">, context: MailContext): RenderedMail {
  const { title, body, category: key, quartiers, startsOn, endsOn, yes, no } = payload;
  const { locale, city } = context;
  const t = getTranslator(locale, "mail");
  const category = getTranslator(locale, "catalogue")(`category.${key}`);
  const [start, end] = [dayOf(startsOn, locale), dayOf(endsOn, locale)];
  return composeMail(
    t("call.subject", { title }),
    [
      { type: "text", text: t("call.asks", { city: city.name, title }) },
      ...body.split(/\n+/).map((text) => ({ type: "text" as const, text })),
      {
        type: "text",
        text: t("call.where", { category, quartiers: getFormatter(locale, "UTC").list(quartiers), start, end }),
      },
      {
        type: "choices",
        choices: [
          { label: t("call.yes"), link: yes },
          { label: t("call.no"), link: no },
        ],
      },
      { type: "note", text: t("call.confirm") },
      { type: "link", label: t("call.see"), link: yes },
      { type: "note", text: t("call.free") },
    ],
    context,
  );
}
