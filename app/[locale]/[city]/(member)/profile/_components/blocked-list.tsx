import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { BlockedPerson } from "#lib/server/safety/load-blocked-people.ts";
import { unblockAction } from "../actions.ts";

type Props = { blocked: readonly BlockedPerson[]; city: City; locale: Locale };

/** Whom the member blocked, each with a way back. */
export function BlockedList({ blocked, city, locale }: Props) {
  if (blocked.length === 0) return null;
  const t = getTranslator(locale, "protection");
  const date = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  return (
    <section className="card card--flat stack" aria-labelledby="blocked">
      <h2 id="blocked">{t("blocked.title")}</h2>
      <p>{t("blocked.text")}</p>
      <ul className="muted-list">
        {blocked.map(({ id, firstName: name, since }) => (
          <li key={id} className="row">
            <span>{t("blocked.since", { name, date: date(since) })}</span>
            <ButtonForm
              action={unblockAction.bind(null, { city: city.slug, locale })}
              hidden={{ person: id }}
              buttons={[{ label: t("blocked.undo"), variant: "ghost" }]}
              about={t("blocked.about", { name })}
              working={t("working")}
              texts={formTexts(locale, [])}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
