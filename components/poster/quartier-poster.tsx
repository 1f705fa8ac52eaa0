import { CATEGORY_ICONS } from "#components/listing/category-icon.ts";
import { Sign } from "#components/listing/sign.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { browseHref } from "#lib/i18n/browse-href.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Kind, Language } from "#lib/listings/listing.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { PosterNote, PosterQr, PosterTitle } from "./poster-parts.tsx";
import { PosterSheet } from "./poster-sheet.tsx";
import { PosterStrips } from "./poster-strips.tsx";

type Count = { kind: Kind; category: CategoryKey; count: number };
type Props = {
  city: City;
  quartier: Pick<Quartier, "slug" | "name" | "shortName">;
  /** How many listings are open, as the public list counts them, the most first. */
  counts: readonly Count[];
  languages: readonly Language[];
  locale: Locale;
  baseUrl: string;
  now: Date;
};

const ROOM = { width: 180, height: 26, sizes: [15.8, 13.2, 10.6, 8.4] };
const CATEGORIES_SHOWN = 5;

/** The poster of a quartier: what is asked for and offered there now, in numbers of listings. */
export function QuartierPoster({ city, quartier, counts, languages, locale, baseUrl, now }: Props) {
  const t = getTranslator(locale, "posters");
  const shown = { city, locale };
  const filter = { ...NO_FILTER, quartier: quartier.slug };
  const list = browseHref({ route: "listings", citySlug: city.slug, locale }, { filter, sort: null });
  const date = getFormatter(locale, city.timeZone).dateTime(now, { dateStyle: "long" });
  return (
    <PosterSheet
      {...shown}
      label={t("preview")}
      kind="offer"
      code={[t("sheet.quartierCode"), quartier.shortName]}
      until={t("sheet.dated", { date })}
      strips={<PosterStrips {...shown} baseUrl={baseUrl} paths={`/${city.slug}`} />}
    >
      <p className="a4__lead">{t("sheet.quartier")}</p>
      <PosterTitle title={quartier.name} room={ROOM} />
      <div className="a4__kinds">
        <KindCounts kind="request" counts={counts} locale={locale} />
        <KindCounts kind="offer" counts={counts} locale={locale} />
      </div>
      <div className="a4__facts a4__facts--end">
        <PosterNote {...shown} subject="quartier" languages={languages} />
        <PosterQr {...shown} address={baseUrl + list} label={t("sheet.quartierQr")} subject="quartier" />
      </div>
    </PosterSheet>
  );
}

function KindCounts({ kind, counts, locale }: { kind: Kind; counts: readonly Count[]; locale: Locale }) {
  const t = getTranslator(locale, "posters");
  const own = counts.filter((count) => count.kind === kind);
  const more = own.slice(CATEGORIES_SHOWN).reduce((sum, { count }) => sum + count, 0);
  const asks = kind === "request";
  return (
    <section className={`a4__kind a4__kind--${kind}`}>
      <h3>
        <Sign kind={kind} />
        {t(asks ? "sheet.asked" : "sheet.offered")}
      </h3>
      {own.length === 0 && <p>{t(asks ? "sheet.nothingAsked" : "sheet.nothingOffered")}</p>}
      <ul>
        {own.slice(0, CATEGORIES_SHOWN).map(({ category, count }) => (
          <li key={category}>
            <Icon name={CATEGORY_ICONS[category]} />
            <span>{getTranslator(locale, "catalogue")(`category.${category}`)}</span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t("sheet.more", { count: more })}</p>}
    </section>
  );
}
