import { CATEGORY_ICONS } from "#components/listing/category-icon.ts";
import { FullBadge } from "#components/listing/full-badge.tsx";
import { Sign } from "#components/listing/sign.tsx";
import { UrgentBadge } from "#components/listing/urgent-badge.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";

/** Kind, category and title. */
export function ListingTop({ listing, locale }: { listing: PublicListing; locale: Locale }) {
  const t = getTranslator(locale, "catalogue");
  return (
    <div className="a-top top">
      <Sign kind={listing.kind} size="l" />
      <div className="row">
        <span className={`kind kind--${listing.kind} kind--l`}>{t(`kind.${listing.kind}`)}</span>
        <span className="badge">
          <Icon name={CATEGORY_ICONS[listing.category]} size="s" />
          {t(`category.${listing.category}`)}
        </span>
        <UrgentBadge listing={listing} locale={locale} />
        <FullBadge listing={listing} locale={locale} />
      </div>
      <h1>{listing.title}</h1>
    </div>
  );
}
