import { LadderSteps } from "#components/listing/ladder-steps.tsx";
import { WhyNobodyList } from "#components/listing/why-nobody-list.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Search } from "#lib/server/dispatch/load-search.ts";
import type { FollowedListing } from "#lib/server/listings/load-followed-listing.ts";

type Props = { followed: FollowedListing; city: City; locale: Locale };

/** The search for help of a request, with its dates: nobody waits without knowing what is being done. */
export function SearchSteps({ followed: { search, helpers }, city, locale }: Props) {
  if (!search) return null;
  const t = getTranslator(locale, "ladder");
  const next = nextSentence(search, city, locale);
  // The part on who could help says it already when nobody fits.
  const why = helpers && helpers.count > 0 ? search.why : [];
  return (
    <section className="stack" aria-labelledby="search">
      <h2 id="search">{t("title")}</h2>
      <p className="hint">{t("lead")}</p>
      <LadderSteps steps={search.steps} timeZone={city.timeZone} locale={locale} />
      {next && <p>{next}</p>}
      {why.length > 0 && (
        <>
          <h3>{t("why")}</h3>
          <WhyNobodyList why={why} cityName={city.name} locale={locale} />
        </>
      )}
    </section>
  );
}

/** When it goes on; null when somebody can help. */
function nextSentence({ state, nextAt, steps }: Search, city: City, locale: Locale): string | null {
  const t = getTranslator(locale, "ladder");
  if (state === "helped") return null;
  if (state === null || (nextAt === null && steps.length === 0)) return t("next.soon");
  if (nextAt === null) return t("next.change");
  const date = getFormatter(locale, city.timeZone).dateTime(nextAt, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
  return t("next.at", { date });
}
