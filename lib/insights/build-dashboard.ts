import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { AnswerBand, CategoryTrend, Dashboard, Figure, InsightFilter, TensionCell } from "./dashboard.ts";
import { findStandOut } from "./find-stand-out.ts";
import { daysOf } from "./period.ts";
import { type Tension, tensionOf, tensionStep } from "./tension.ts";
import type { PartFacts, PlaceSums } from "./window-facts.ts";

export type DashboardFacts = PartFacts & {
  filter: InsightFilter;
  countedAt: Date | null;
  /** The same of as many days before; null where the city has no history that goes back so far. */
  before: Pick<PartFacts, "sums" | "everybody"> | null;
  /** Quartiers of the city in the order of their names; they are shown even where nothing happened. */
  quartierIds: readonly string[];
  mondays: string[];
  trends: CategoryTrend[];
};

const SHORTAGES = 3;

const total = (rows: readonly PlaceSums[], of: (row: PlaceSums) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);
const ofKind = (rows: readonly PlaceSums[], kind: Kind) => rows.filter((row) => row.kind === kind);

function headlineOf(sums: readonly PlaceSums[], people: number) {
  const requests = ofKind(sums, "request");
  return {
    requests: total(requests, (row) => row.posted),
    offers: Math.round(total(ofKind(sums, "offer"), (row) => row.meanOpen)),
    helps: total(sums, (row) => row.done),
    unanswered: total(requests, (row) => row.oldUnanswered),
    people,
  };
}

function bandsOf(requests: readonly PlaceSums[]): Record<AnswerBand, number> {
  const bands = {
    "1h": total(requests, (row) => row.answered1h),
    "6h": total(requests, (row) => row.answered6h),
    "24h": total(requests, (row) => row.answered24h),
    "2d": total(requests, (row) => row.answered2d),
    "7d": total(requests, (row) => row.answered7d),
    later: total(requests, (row) => row.answeredLater),
  };
  const answered = Object.values(bands).reduce((sum, count) => sum + count, 0);
  // What was answered and then removed is in no request that appeared.
  return { ...bands, none: Math.max(0, total(requests, (row) => row.posted) - answered) };
}

/** Requests for each offer, as if there were one offer more: a few requests without any offer are not the worst of all. */
function weight({ tension }: TensionCell): number {
  return tension.masked ? 0 : tension.requests / (tension.offers + 1);
}

/** The worst shortages, the worst first, one of each category: each one calls for other hands. */
function worstOf(cells: readonly TensionCell[]): TensionCell[] {
  const short = cells.filter(
    ({ tension }) => !tension.masked && tension.requests > 0 && tensionStep(tension.ratio) >= 3,
  );
  const named = new Set<CategoryKey>();
  return short
    .sort((a, b) => weight(b) - weight(a))
    .filter(({ category }) => !named.has(category) && named.add(category))
    .slice(0, SHORTAGES);
}

/** A dashboard from what was counted. */
export function buildDashboard(facts: DashboardFacts): Dashboard {
  const { filter, countedAt, sums, people, everybody, before, quartierIds, mondays, trends, medians } = facts;
  const days = daysOf(filter.period);
  const tension = (rows: readonly PlaceSums[], behind: number): Tension =>
    tensionOf({
      requests: total(ofKind(rows, "request"), (row) => row.posted),
      offers: total(ofKind(rows, "offer"), (row) => row.meanOpen),
      people: behind,
      days,
    });
  const peopleOf = (quartierId: string, category: CategoryKey | null) =>
    people.find((row) => row.quartierId === quartierId && row.category === category)?.people ?? 0;
  const byPlace = Map.groupBy(sums, ({ quartierId }) => quartierId);
  const quartiers = quartierIds.map((quartierId) => ({
    quartierId,
    tension: tension(byPlace.get(quartierId) ?? [], peopleOf(quartierId, null)),
  }));
  const cells = quartierIds.flatMap((quartierId): TensionCell[] => {
    const byCategory = Map.groupBy(byPlace.get(quartierId) ?? [], ({ category }) => category);
    return [...byCategory].map(([category, rows]) => {
      return { quartierId, category, tension: tension(rows, peopleOf(quartierId, category)) };
    });
  });
  const now = headlineOf(sums, everybody);
  const then = before && headlineOf(before.sums, before.everybody);
  const figure = (name: keyof typeof now): Figure => ({ value: now[name], before: then ? then[name] : null });
  const requests = ofKind(sums, "request");
  return {
    filter,
    countedAt,
    headline: {
      requests: figure("requests"),
      offers: figure("offers"),
      helps: figure("helps"),
      unanswered: figure("unanswered"),
      people: figure("people"),
    },
    oldEnough: total(requests, (row) => row.oldPosted),
    quartiers,
    cells,
    shortages: worstOf(cells),
    weeks: { mondays, trends },
    answers: { bands: bandsOf(requests), medianMinutes: medians.answer, helpMedianMinutes: medians.help },
    standOut: findStandOut({ quartiers, trends, requests: now.requests, helps: now.helps }),
  };
}
