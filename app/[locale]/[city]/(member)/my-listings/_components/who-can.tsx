import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Search } from "#lib/server/dispatch/load-search.ts";

type Props = { search: Search | null; city: City; locale: Locale };

/** Who said that they can help, and how to go on from there. */
export function WhoCan({ search, city, locale }: Props) {
  if (!search || search.helpers.length === 0) return null;
  const t = getTranslator(locale, "ladder");
  const { deskPhone: phone } = city.settings;
  return (
    <section className="banner banner--success" aria-labelledby="who-can">
      <Icon name="check" />
      <div>
        <h2 id="who-can">{t("helped.title", { count: search.helpers.length })}</h2>
        <ul>
          {search.helpers.map(({ id, firstName, quartierName, offer }) => (
            <li key={id}>
              <p>{t("helped.line", { name: firstName, quartier: quartierName })}</p>
              {offer && (
                <p>
                  <a href={href(locale, "listing", { city: city.slug, id: offer.id })}>
                    {t("helped.offer", { title: offer.title })}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
        <p>{phone ? t("helped.how", { phone }) : t("helped.howNoPhone")}</p>
        <p>{t("helped.end")}</p>
      </div>
    </section>
  );
}
