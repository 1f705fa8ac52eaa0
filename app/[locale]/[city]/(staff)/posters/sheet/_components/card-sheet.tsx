import { PosterSheet } from "#components/poster/poster-sheet.tsx";
import { PosterStrips } from "#components/poster/poster-strips.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shortPath } from "#lib/i18n/resource-paths.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { lastMoment } from "#lib/listings/local-time.ts";
import { listingReference } from "#lib/listings/public-listing.ts";
import type { PosterCard } from "#lib/server/posters/load-poster-cards.ts";
import { HallCard } from "./hall-card.tsx";

type Props = {
  city: City;
  quartier: Pick<Quartier, "shortName">;
  cards: readonly PosterCard[];
  /** How many cards the page has room for. */
  perPage: number;
  page: number;
  locale: Locale;
  baseUrl: string;
};

/** One page of a sheet: cards in two columns, and a strip to tear off for each. */
export function CardSheet({ city, quartier, cards, perPage, page, locale, baseUrl }: Props) {
  const t = getTranslator(locale, "posters");
  const { deskPhone: phone } = city.settings;
  const firstEnd = cards.map(({ expiresAt }) => expiresAt).sort()[0] ?? "";
  const date = getFormatter(locale, city.timeZone).dateTime(lastMoment(firstEnd), { dateStyle: "long" });
  return (
    <PosterSheet
      city={city}
      locale={locale}
      label={t("previewPage", { page })}
      kind="offer"
      code={[t("sheet.quartierCode"), quartier.shortName]}
      until={t("sheet.until", { date })}
      strips={
        <PosterStrips
          city={city}
          locale={locale}
          baseUrl={baseUrl}
          paths={cards.map((card) => shortPath(city.slug, listingReference(card)))}
        />
      }
    >
      <h2 className="a4__hall">{t("sheet.hall", { quartier: quartier.shortName })}</h2>
      <p className="a4__hint">{phone ? t("sheet.hallHint", { phone }) : t("sheet.hallScan")}</p>
      <ul className={`a4__cards a4__cards--${perPage}`}>
        {cards.map((card) => (
          <HallCard key={card.id} card={card} perPage={perPage} city={city} locale={locale} baseUrl={baseUrl} />
        ))}
      </ul>
    </PosterSheet>
  );
}
