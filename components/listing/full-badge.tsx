import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";

type Props = { listing: Pick<ListingCardData, "fullThisWeek">; locale: Locale };

/** Shown on an offer that is taken up as often as it can be this week. */
export function FullBadge({ listing, locale }: Props) {
  if (!listing.fullThisWeek) return null;
  return (
    <span className="badge">
      <Icon name="hour" size="s" />
      {getTranslator(locale, "listing")("fullThisWeek")}
    </span>
  );
}
