import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { CallSummary } from "#lib/server/calls/load-calls.ts";

type Props = { call: CallSummary; city: City; locale: Locale };

/** What a call is about: its kind of help, where, when, and who sent it. */
export function CallMeta({ call, city, locale }: Props) {
  const t = getTranslator(locale, "calls");
  const { category, quartiers, startsOn, endsOn, sentAt, author: name } = call;
  const day = (date: string) =>
    getFormatter(locale, "UTC").dateTime(new Date(`${date}T12:00:00Z`), {
      day: "numeric",
      month: "long",
      year: "numeric",
    });
  const date = getFormatter(locale, city.timeZone).dateTime(sentAt, { dateStyle: "long", timeStyle: "short" });
  return (
    <>
      <p>
        <b>{getTranslator(locale, "catalogue")(`category.${category}`)}</b> · {quartiers.join(", ")}
      </p>
      <p className="small muted">
        {t("days", { start: day(startsOn), end: day(endsOn) })} · {t("sentBy", { date, name })}
      </p>
    </>
  );
}
