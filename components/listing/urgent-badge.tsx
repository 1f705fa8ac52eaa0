import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { DAY_PART_ENDS } from "#lib/listings/local-time.ts";

type Props = { listing: Pick<ListingCardData, "urgency" | "neededPart">; locale: Locale };

/** Shown only when the author asked for today, with the hour at which that part of the day ends. */
export function UrgentBadge({ listing, locale }: Props) {
  if (listing.urgency !== "today") return null;
  return (
    <span className="badge badge--sun">
      <Icon name="hour" size="s" />
      {getTranslator(locale, "listings")("before", { hour: DAY_PART_ENDS[listing.neededPart ?? "evening"] })}
    </span>
  );
}
