import { HelperCard } from "#components/listing/helper-card.tsx";
import { WhyNobodyList } from "#components/listing/why-nobody-list.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { FollowedListing } from "#lib/server/listings/load-followed-listing.ts";

type Props = { followed: FollowedListing; city: City; locale: Locale };

/** Who could answer an open listing, and when nobody could, why. */
export function WhoFits({ followed, city, locale }: Props) {
  const { helpers, people } = followed;
  if (!helpers) return <WhoLooks people={people} city={city} locale={locale} />;
  const t = getTranslator(locale, "mine");
  if (helpers.count === 0) {
    return (
      <section className="stack" aria-labelledby="helpers">
        <h2 id="helpers">{t("noHelpers")}</h2>
        <WhyNobodyList why={helpers.why} cityName={city.name} locale={locale} />
        <p>{t("noHelpersHint")}</p>
        <Wider helpers={helpers.wider} requestId={followed.listing.id} city={city} locale={locale} />
      </section>
    );
  }
  return (
    <section className="stack" aria-labelledby="helpers">
      <h2 id="helpers">{t("helpersTitle", { count: helpers.count })}</h2>
      <p className="hint">{t("helpersHint")}</p>
      <Helpers helpers={helpers.helpers} requestId={followed.listing.id} city={city} locale={locale} />
      <Wider helpers={helpers.wider} requestId={followed.listing.id} city={city} locale={locale} />
    </section>
  );
}

type ListProps = {
  helpers: NonNullable<FollowedListing["helpers"]>["helpers"];
  requestId: string;
  city: City;
  locale: Locale;
};

function Helpers({ helpers, requestId, city, locale }: ListProps) {
  return (
    <ul className="mine">
      {helpers.map((helper) => (
        <HelperCard key={helper.offerId} helper={helper} requestId={requestId} citySlug={city.slug} locale={locale} />
      ))}
    </ul>
  );
}

/** When few people fit, others whose help is close, said to be so. */
function Wider({ helpers, requestId, city, locale }: ListProps) {
  if (helpers.length === 0) return null;
  const t = getTranslator(locale, "matching");
  return (
    <>
      <h3>{t("wider")}</h3>
      <p className="hint">{t("widerHint")}</p>
      <Helpers helpers={helpers} requestId={requestId} city={city} locale={locale} />
    </>
  );
}

function WhoLooks({ people, city, locale }: { people: number; city: City; locale: Locale }) {
  const t = getTranslator(locale, "mine");
  return (
    <section className="stack" aria-labelledby="wanted">
      <h2 id="wanted">{people > 0 ? t("wantedTitle", { count: people }) : t("noWanted")}</h2>
      <p>{t(people > 0 ? "wantedHint" : "noWantedHint")}</p>
      {people > 0 && (
        <p>
          <a className="btn btn--offer" href={href(locale, "forYou", { city: city.slug })}>
            {t("wantedLink")}
          </a>
        </p>
      )}
    </section>
  );
}
