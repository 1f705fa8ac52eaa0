import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { publicPhotoAddress } from "#lib/photos/photo-address.ts";
import { CATEGORY_ICONS } from "./category-icon.ts";
import { FullBadge } from "./full-badge.tsx";
import { Sign } from "./sign.tsx";
import { UrgentBadge } from "./urgent-badge.tsx";

type Props = {
  listing: ListingCardData;
  citySlug: string;
  locale: Locale;
  heading?: "h2" | "h3";
  /** How far it is, in words. */
  distance?: string | undefined;
  /** Below the facts, above the link that covers the card. */
  children?: ReactNode;
};

/** One listing in a list: the whole card is the target, with one link in it. */
export function ListingCard({ listing, citySlug, locale, heading: Heading = "h3", distance, children }: Props) {
  const t = getTranslator(locale, "catalogue");
  const { coverKey } = listing;
  const remote = getTranslator(locale, "listings")("remote");
  return (
    <li
      className={coverKey ? "post post--pictured" : "post"}
      data-quartier={listing.quartierSlug}
      data-cell={listing.cell}
      data-listing={listing.id}
    >
      <Sign kind={listing.kind} />
      {coverKey && (
        // What it shows is told by the title, and by its own words on the page of the listing.
        // biome-ignore lint/performance/noImgElement: photos come in the sizes that we drew
        <img
          className="post__photo"
          src={publicPhotoAddress(citySlug, { key: coverKey }, "small")}
          alt=""
          width={88}
          height={88}
          loading="lazy"
          decoding="async"
        />
      )}
      <div className="post__top">
        <span className={`kind kind--${listing.kind}`}>{t(`kind.${listing.kind}`)}</span>
        <UrgentBadge listing={listing} locale={locale} />
        <FullBadge listing={listing} locale={locale} />
      </div>
      <Heading>
        <a href={href(locale, "listing", { city: citySlug, id: listing.id })}>{listing.title}</a>
      </Heading>
      <div className="meta">
        <span>
          <Icon name="clock" />
          {whenLabel(listing, locale, 2)}
        </span>
        <span>
          <Icon name="zone" />
          {distance ? `${listing.quartierName}, ${distance}` : listing.quartierName}
        </span>
        {listing.remote && (
          <span>
            <Icon name="screen" />
            {remote}
          </span>
        )}
        <span>
          <Icon name={CATEGORY_ICONS[listing.category]} />
          {t(`category.${listing.category}`)}
        </span>
      </div>
      {children && <div className="post__more">{children}</div>}
    </li>
  );
}
