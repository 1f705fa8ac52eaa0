import { CATEGORY_ICONS } from "#components/listing/category-icon.ts";
import { callReference } from "#lib/calls/call-reference.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import { daySpan } from "#lib/i18n/day-span.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shortPath } from "#lib/i18n/resource-paths.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Language } from "#lib/listings/listing.ts";
import { wholeSentences } from "#lib/sharing/whole-sentences.ts";
import { PosterCall, PosterFact, PosterNote, PosterQr, PosterTitle } from "./poster-parts.tsx";
import { PosterSheet } from "./poster-sheet.tsx";
import { PosterStrips } from "./poster-strips.tsx";

type Call = { id: string; category: CategoryKey; startsOn: string; endsOn: string; title: string; body: string };
type Props = {
  city: City;
  call: Call;
  /** The short names of its quartiers. */
  quartiers: readonly string[];
  languages: readonly Language[];
  locale: Locale;
  baseUrl: string;
};

const ROOM = { width: 180, height: 36, sizes: [15.8, 13.2, 10.6, 8.4, 7] };
/** More names of quartiers, and more words, would leave no room for the rest. */
const MAX_QUARTIERS = 3;
const MAX_WORDS = 150;

/** The poster of a call for volunteers: who scans it begins an offer of that category. */
export function CallPoster({ city, call, quartiers, languages, locale, baseUrl }: Props) {
  const t = getTranslator(locale, "posters");
  const shown = { city, locale };
  const reference = callReference(call);
  const words = wholeSentences(call.body, MAX_WORDS, locale);
  const offer = href(locale, "publish", { city: city.slug }, { kind: "offer", category: call.category });
  const until = getFormatter(locale, "UTC").dateTime(new Date(`${call.endsOn}T12:00:00Z`), { dateStyle: "long" });
  const where =
    quartiers.length > MAX_QUARTIERS
      ? t("sheet.manyQuartiers", { count: quartiers.length, city: city.name })
      : quartiers.join(", ");
  return (
    <PosterSheet
      {...shown}
      label={t("preview")}
      kind="request"
      code={[t("sheet.callCode"), reference]}
      until={t("sheet.until", { date: until })}
      strips={<PosterStrips {...shown} baseUrl={baseUrl} paths={shortPath(city.slug, reference)} />}
    >
      <PosterCall kind="request" text={t("sheet.call")} small />
      <PosterTitle title={call.title} room={ROOM} />
      {words && <p className="a4__words">{words}</p>}
      <div className="a4__facts">
        <ul>
          <PosterFact icon="cal" text={daySpan(call, locale)} />
          <PosterFact icon="pin" text={where} />
          <PosterFact
            icon={CATEGORY_ICONS[call.category]}
            text={getTranslator(locale, "catalogue")(`category.${call.category}`)}
            more={t("sheet.free")}
          />
        </ul>
        <PosterQr {...shown} address={baseUrl + offer} label={t("sheet.callQr")} subject="call" />
      </div>
      <PosterNote {...shown} subject="call" languages={languages} />
    </PosterSheet>
  );
}
