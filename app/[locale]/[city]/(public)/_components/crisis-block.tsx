import { CATEGORY_ICONS } from "#components/listing/category-icon.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { CityCrisis } from "#lib/cities/crisis-plan.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Facets } from "#lib/listings/facets.ts";

type Props = { city: City; crisis: CityCrisis; locale: Locale; facets: Facets };

/** On the home page while a crisis goes on: what comes first, each with the two ways in, and whom to call. */
export function CrisisBlock({ city, crisis, locale, facets }: Props) {
  const t = getTranslator(locale, "crisis");
  const names = getTranslator(locale, "catalogue");
  const until = getFormatter(locale, city.timeZone).dateTime(new Date(crisis.plannedEndAt), {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  const publish = (kind: "request" | "offer", category: string) =>
    href(locale, "publish", { city: city.slug }, { kind, category });
  const { deskPhone, deskHours } = city.settings;
  return (
    <section className="crisis-block" aria-labelledby="crise-titre">
      <div className="wrap stack">
        <div className="sec__h">
          <h2 id="crise-titre">
            <Icon name="warn" />
            {t("home.title", { name: crisis.name })}
          </h2>
          <p className="small">{t("home.until", { date: until })}</p>
        </div>
        <p>{t("home.lead")}</p>
        <ul className="crisis-block__list">
          {crisis.plan.categories.map((category) => {
            const name = names(`category.${category}`);
            return (
              <li key={category} className="card">
                <p>
                  <Icon name={CATEGORY_ICONS[category]} />
                  <span>
                    <b>{name}</b>
                    <a className="small" href={href(locale, "listings", { city: city.slug }, { category })}>
                      {t("home.see", { count: facets.category[category] })}
                      <span className="vh"> : {name}</span>
                    </a>
                  </span>
                </p>
                <p className="crisis-block__acts">
                  <a className="btn btn--request btn--s" href={publish("request", category)}>
                    {t("home.ask")}
                    <span className="vh"> : {name}</span>
                  </a>
                  <a className="btn btn--offer btn--s" href={publish("offer", category)}>
                    {t("home.give")}
                    <span className="vh"> : {name}</span>
                  </a>
                </p>
              </li>
            );
          })}
        </ul>
        {deskPhone && (
          <p className="crisis-block__desk">
            <Icon name="phone" />
            <span>
              {t("home.phone")}{" "}
              <a className="num nb" href={`tel:${deskPhone.replaceAll(/[^\d+]/g, "")}`}>
                {deskPhone}
              </a>
              {deskHours && <span className="small"> {deskHours}</span>}
            </span>
          </p>
        )}
      </div>
    </section>
  );
}
