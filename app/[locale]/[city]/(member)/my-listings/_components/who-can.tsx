import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { FollowedListing } from "#lib/server/listings/load-followed-listing.ts";
import { answerAllAction } from "../actions.ts";

type Props = { followed: FollowedListing; city: City; locale: Locale };

/** From so many on, one tap answers all. */
const MANY = 2;

/** Who said that they can help, the way to answer each, and one tap that answers all who still wait. */
export function WhoCan({ followed: { listing, proposed }, city, locale }: Props) {
  if (proposed.length === 0) return null;
  const t = getTranslator(locale, "ladder");
  const exchange = getTranslator(locale, "exchange");
  const waiting = proposed.filter(({ accepted }) => !accepted).length;
  return (
    <section className="banner banner--success" aria-labelledby="who-can">
      <Icon name="check" />
      <div className="stack">
        <h2 id="who-can">{t("helped.title", { count: proposed.length })}</h2>
        <ul className="who-can">
          {proposed.map(({ id, firstName: name, quartierName, offer, accepted }) => (
            <li key={id}>
              <p>{t(accepted ? "helped.agreed" : "helped.line", { name, quartier: quartierName })}</p>
              {offer && (
                <p className="small">
                  <a href={href(locale, "listing", { city: city.slug, id: offer.id })}>
                    {t("helped.offer", { title: offer.title })}
                  </a>
                </p>
              )}
              <p>
                <a
                  className={accepted ? "btn btn--ghost btn--s" : "btn btn--s"}
                  href={href(locale, "exchange", { city: city.slug, id })}
                >
                  {t(accepted ? "helped.see" : "helped.answer", { name })}
                </a>
              </p>
            </li>
          ))}
        </ul>
        {waiting >= MANY && (
          <>
            <ButtonForm
              action={answerAllAction.bind(null, { city: city.slug, locale })}
              hidden={{ listing: listing.id }}
              buttons={[{ label: exchange("list.answerAll"), variant: "ghost" }]}
              about={exchange("list.answerAll")}
              working={exchange("working")}
              texts={formTexts(locale, [])}
            />
            <p className="hint">{exchange("list.answerAllHint")}</p>
          </>
        )}
      </div>
    </section>
  );
}
