import "server-only";
import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import type { InsightFilter } from "#lib/insights/dashboard.ts";
import { readInsightView } from "#lib/insights/insight-query.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { loadCity, loadQuartiers } from "../cities/load-city.ts";
import { currentMember } from "../session.ts";

/** Who asks for figures of their city outside its pages, of what, and in which language. */
export type FiguresRequest = {
  member: Member;
  city: City;
  quartiers: QuartierWithBoundary[];
  filter: InsightFilter;
  locale: Locale;
};

/** Reads the filters of the dashboard and `langue` from an address; null for who is no member of the city. */
export async function readFiguresRequest(url: URL, citySlug: string, now: Date): Promise<FiguresRequest | null> {
  const [city, member] = [await loadCity(citySlug), await currentMember(citySlug)];
  if (!city || !member) return null;
  const quartiers = await loadQuartiers(city);
  const { langue = "", ...query } = Object.fromEntries(url.searchParams);
  const { filter } = readInsightView(query, { today: localDay(now, city.timeZone).date, quartiers });
  return { member, city, quartiers, filter, locale: isLocale(langue) ? langue : DEFAULT_LOCALE };
}
