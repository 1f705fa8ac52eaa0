import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { groupListings } from "#lib/listings/listing-group.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadMyListings } from "#lib/server/listings/load-my-listings.ts";
import { loadUndo } from "#lib/server/listings/load-undo.ts";
import { memberPage } from "#lib/server/session.ts";
import { DoneBanner } from "./_components/done-banner.tsx";
import { OwnListingCard } from "./_components/own-listing-card.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[]; annonce?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "mine")("title"), robots: { index: false } } : {};
}

export default async function MyListingsPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "myListings", { city: slug }));
  const { fait, annonce } = await searchParams;
  const now = new Date();
  const listings = await loadMyListings(member, now);
  const undo = typeof annonce === "string" ? await loadUndo(member, annonce, now) : null;
  const t = getTranslator(locale, "mine");
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("title")}</h1>
        {typeof fait === "string" && <DoneBanner done={fait} undo={undo} citySlug={slug} locale={locale} />}
        {listings.length === 0 ? (
          <NoListing city={city} locale={locale} />
        ) : (
          <p className="row">
            <span>{t("lead")}</span>
            <a className="btn" href={href(locale, "publish", { city: slug })}>
              {t("newPost")}
            </a>
          </p>
        )}
        {groupListings(listings).map(({ group, listings: held }) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`group.${group}`)}</h2>
            <ul className="mine">
              {held.map((listing) => (
                <OwnListingCard key={listing.id} listing={listing} city={city} locale={locale} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** Nothing yet: why, and what to do. */
function NoListing({ city, locale }: { city: City; locale: Locale }) {
  const t = getTranslator(locale, "mine");
  const publish = getTranslator(locale, "publish");
  return (
    <div className="card stack">
      <h2>{t("empty")}</h2>
      <p>{t("emptyHint")}</p>
      <p className="row">
        <a className="btn btn--request" href={href(locale, "publish", { city: city.slug }, { kind: "request" })}>
          {publish("ask")}
        </a>
        <a className="btn btn--offer" href={href(locale, "publish", { city: city.slug }, { kind: "offer" })}>
          {publish("give")}
        </a>
      </p>
    </div>
  );
}
