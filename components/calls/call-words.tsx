import type { ToldCall } from "#lib/calls/call.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";

/** What a call says: its title, for which help, where and when, and the words of the city. */
export function CallWords({ call, locale }: { call: ToldCall; locale: Locale }) {
  const t = getTranslator(locale, "called");
  const { title, body, category, quartiers, startsOn, endsOn } = call;
  const day = (date: string) =>
    getFormatter(locale, "UTC").dateTime(new Date(`${date}T12:00:00Z`), { day: "numeric", month: "long" });
  const words = {
    category: getTranslator(locale, "catalogue")(`category.${category}`),
    quartiers: getFormatter(locale, "UTC").list(quartiers),
    start: day(startsOn),
    end: day(endsOn),
  };
  return (
    <section className="card card--flat stack" aria-label={title}>
      <p>
        <b>{title}</b>
        <br />
        <span className="small muted">{t("where", words)}</span>
      </p>
      <div className="call-mail__text">{body}</div>
    </section>
  );
}
