import type { CategoryTrend, QuartierTension } from "./dashboard.ts";
import type { StandOut } from "./stand-out.ts";
import { tensionStep } from "./tension.ts";

type Told = {
  quartiers: readonly QuartierTension[];
  trends: readonly CategoryTrend[];
  requests: number;
  helps: number;
};

const NAMED_AT_MOST = 2;
/** Points by which the share of requests has to be above the share of offers to be worth a sentence. */
const UNEVEN = 0.05;
const RISING_FROM = 10;
const RISE = 1.5;
const RECENT_WEEKS = 4;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * The strongest thing there is to say of a period: quartiers that ask for much more than they offer, else a category for
 * which much more is asked than before, else how much was asked and helped. Masked quartiers are in no share.
 */
export function findStandOut({ quartiers, trends, requests, helps }: Told): StandOut | null {
  return unevenOf(quartiers) ?? risingOf(trends) ?? (requests + helps > 0 ? { kind: "calm", requests, helps } : null);
}

function unevenOf(quartiers: readonly QuartierTension[]): StandOut | null {
  const shown = quartiers.flatMap(({ quartierId, tension }) => (tension.masked ? [] : [{ quartierId, ...tension }]));
  const asked = sum(shown.map((one) => one.requests));
  const offered = sum(shown.map((one) => one.offers));
  if (asked === 0 || offered === 0) return null;
  const short = shown
    .filter(({ ratio }) => tensionStep(ratio) === 4)
    .sort((a, b) => b.requests / asked - b.offers / offered - (a.requests / asked - a.offers / offered))
    .slice(0, NAMED_AT_MOST);
  const requestShare = sum(short.map((one) => one.requests)) / asked;
  const offerShare = sum(short.map((one) => one.offers)) / offered;
  if (short.length === 0 || short.length === shown.length || requestShare - offerShare < UNEVEN) return null;
  return { kind: "uneven", quartierIds: short.map((one) => one.quartierId), requestShare, offerShare };
}

/** A category whose last four weeks hold half as many requests again as the four before, the one that grew most. */
function risingOf(trends: readonly CategoryTrend[]): StandOut | null {
  const grown = trends
    .map(({ category, requests }) => ({
      category,
      from: sum(requests.slice(-2 * RECENT_WEEKS, -RECENT_WEEKS)),
      to: sum(requests.slice(-RECENT_WEEKS)),
    }))
    .filter(({ from, to }) => from >= RISING_FROM && to >= RISE * from)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  return grown[0] ? { kind: "rising", ...grown[0] } : null;
}
