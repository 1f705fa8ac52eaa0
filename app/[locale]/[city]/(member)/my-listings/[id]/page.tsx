import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isOpen } from "#lib/listings/listing-status.ts";
import { loadFollowedListing } from "#lib/server/listings/load-followed-listing.ts";
import { OfferPush } from "../../_push/offer-push.tsx";
import { ListingHistory } from "../_components/listing-history.tsx";
import { OwnListingCard } from "../_components/own-listing-card.tsx";
import { type OwnPageParams, ownListingPage } from "../_components/own-listing-page.ts";
import { SearchSteps } from "../_components/search-steps.tsx";
import { Thanked } from "../_components/thanked.tsx";
import { WaitingNotice } from "../_components/waiting-notice.tsx";
import { WhatNext } from "../_components/what-next.tsx";
import { WhoCan } from "../_components/who-can.tsx";
import { WhoFits } from "../_components/who-fits.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: OwnPageParams;
  searchParams: Promise<{ publie?: string | string[]; remercies?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "mine")("title"), robots: { index: false } } : {};
}

/** One listing of the member, and who it fits; right after it was published, it begins by saying so. */
export default async function OwnListingPage({ params, searchParams }: Props) {
  const { city, locale, member, id } = await ownListingPage(params, "published");
  const followed = await loadFollowedListing(member, id, new Date());
  if (!followed) notFound();
  const { listing, people, decision } = followed;
  // Who can help stands above, with more than a name.
  const shown = { ...listing, people, helpers: [], decision };
  const { publie, remercies } = await searchParams;
  const isNew = publie === "1" && isOpen(listing.status);
  const t = getTranslator(locale, "mine");
  return (
    <div className="wrap">
      <div className="flow stack">
        <p className="flow__top">
          <a className="back" href={href(locale, "myListings", { city: city.slug })}>
            <Icon name="left" />
            {t("title")}
          </a>
        </p>
        <h1>{isNew ? t(`publishedTitle.${listing.kind}`) : listing.title}</h1>
        {isNew && (
          <p className="banner banner--success" role="status">
            <Icon name="check" />
            <span>{t(`publishedHint.${listing.kind}`)}</span>
          </p>
        )}
        <WaitingNotice listing={listing} city={city} locale={locale} />
        <Thanked count={remercies} locale={locale} />
        <WhoCan followed={followed} city={city} locale={locale} />
        {isNew && <WhatNext listing={shown} city={city} locale={locale} />}
        {isNew && <OfferPush member={member} locale={locale} />}
        <SearchSteps followed={followed} city={city} locale={locale} />
        {isOpen(listing.status) && <WhoFits followed={followed} city={city} locale={locale} />}
        <ul className="mine" aria-label={listing.title}>
          <OwnListingCard listing={shown} city={city} locale={locale} heading="h2" />
        </ul>
        <ListingHistory versions={followed.versions} kind={listing.kind} city={city} locale={locale} />
        {isOpen(listing.status) && (
          <p>
            <a href={href(locale, "listing", { city: city.slug, id })}>{t("see")}</a>
          </p>
        )}
      </div>
    </div>
  );
}
