import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { lastMoment } from "#lib/listings/local-time.ts";
import { listingReference, type PublicListing } from "#lib/listings/public-listing.ts";
import { ShareListing } from "./share-listing.tsx";

type Props = { city: City; listing: PublicListing; locale: Locale; baseUrl: string };

/** What a reader can do about the listing. */
export function ListingAside({ city, listing, locale, baseUrl }: Props) {
  const t = getTranslator(locale, "listing");
  const format = getFormatter(locale, city.timeZone);
  const name = listing.authorFirstName;
  const request = listing.kind === "request";
  const answer = request ? "offer" : "request";
  const day = (moment: string) => format.dateTime(new Date(moment), { weekday: "long", day: "numeric", month: "long" });
  return (
    <div className="a-cta stack">
      <section className={`cta cta--${answer}`}>
        <h2>{t(request ? "helpTitle" : "askTitle", { name })}</h2>
        <a
          className={`btn btn--${answer} btn--big btn--wide`}
          href={href(locale, "newExchange", { city: city.slug }, { annonce: listing.id })}
          rel="nofollow"
        >
          <Icon name={request ? "give" : "ask"} />
          {t(request ? "canHelp" : "askSame")}
        </a>
        <p className="small">{t(request ? "helpHint" : "askHint", { name })}</p>
        <a
          className="btn btn--quiet btn--s"
          href={href(locale, "publish", { city: city.slug }, { kind: answer, category: listing.category })}
          rel="nofollow"
        >
          {t(request ? "offerSame" : "publishSame")}
        </a>
      </section>
      <ShareListing city={city} listing={listing} locale={locale} baseUrl={baseUrl} />
      <section className="tools">
        <a
          className="btn btn--quiet"
          href={href(locale, "notice", { city: city.slug }, { annonce: listing.id })}
          rel="nofollow"
        >
          <Icon name="flag" />
          {t("report")}
        </a>
      </section>
      <p className="pub small muted">
        {t("published", {
          reference: listingReference(listing),
          date: day(listing.publishedAt),
          end: day(lastMoment(listing.expiresAt).toISOString()),
        })}
      </p>
    </div>
  );
}
