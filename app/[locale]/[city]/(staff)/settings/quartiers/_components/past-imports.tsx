import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { QuartierDraft } from "#lib/server/cities/load-quartier-draft.ts";

/** The last imports that were put in force, each with its report. */
export function PastImports({ past, city, locale }: { past: readonly QuartierDraft[]; city: City; locale: Locale }) {
  const t = getTranslator(locale, "quartiers");
  const format = getFormatter(locale, city.timeZone);
  return (
    <section className="stack" aria-labelledby="imports">
      <h2 id="imports">{t("past")}</h2>
      {past.length === 0 && <p className="muted">{t("pastNone")}</p>}
      <ul className="crisis-past">
        {past.map(({ id, appliedAt, appliedBy }) => (
          <li key={id}>
            <a href={href(locale, "quartierSettings", { city: city.slug }, { fichier: id })}>
              {t("applied", {
                date: appliedAt ? format.dateTime(appliedAt, { dateStyle: "long" }) : "",
                name: appliedBy ?? "",
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
