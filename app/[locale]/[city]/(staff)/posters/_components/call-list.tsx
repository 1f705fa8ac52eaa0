import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";

type Call = { id: string; title: string; endsOn: string };
type Props = { calls: readonly Call[]; city: string; locale: Locale };

/** The open calls, each leading to its poster. */
export function CallList({ calls, city, locale }: Props) {
  const t = getTranslator(locale, "posters");
  const day = (date: string) =>
    getFormatter(locale, "UTC").dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "long" });
  return (
    <section className="stack" aria-labelledby="calls">
      <h2 id="calls">{t(calls.length === 0 ? "calls.none" : "calls.title")}</h2>
      {calls.length === 0 && <p>{t("calls.noneHint")}</p>}
      <ul className="poster-calls">
        {calls.map(({ id, title, endsOn }) => (
          <li key={id}>
            <a href={href(locale, "callPoster", { city, id })}>{title}</a>{" "}
            <span className="muted small">{t("calls.until", { date: day(endsOn) })}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={href(locale, "calls", { city })}>{t("calls.toCalls")}</a>
      </p>
    </section>
  );
}
