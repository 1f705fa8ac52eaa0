import { ListingCard } from "#components/listing/listing-card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";

type Props = { city: City; locale: Locale; listings: ListingCardData[]; now: Date };

/** What people need this very day; nothing at all on a day without. */
export function Urgent({ city, locale, listings, now }: Props) {
  if (listings.length === 0) return null;
  const t = getTranslator(locale, "home");
  const day = getFormatter(locale, city.timeZone).dateTime(now, { weekday: "long", day: "numeric", month: "long" });
  return (
    <section className="urgent" aria-labelledby="urgent-titre">
      <div className="wrap">
        <div className="sec__h">
          <h2 id="urgent-titre">
            <Icon name="hour" />
            {t("urgent")}
          </h2>
          <p className="small capital">
            {day} · {t("urgentCount", { count: listings.length })}
          </p>
        </div>
        <ul className="posts posts--3">
          {listings.map((listing) => (
            <ListingCard key={listing.id} listing={listing} citySlug={city.slug} locale={locale} />
          ))}
        </ul>
      </div>
    </section>
  );
}
