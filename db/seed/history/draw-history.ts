import type { insightEvents } from "#db/schema/insights.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { InsightEvent } from "#lib/insights/insight-event.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { addDays, isoWeekday, localDay, localInstant } from "#lib/listings/local-time.ts";
import { BESANCON } from "../besancon.ts";
import type { Random } from "../random.ts";
import { ASKED, LEANINGS, OFFERED, SEASONS, WEEKDAYS } from "./mix.ts";
import { poisson, weighted } from "./weighted.ts";

export type HistoryRow = Omit<typeof insightEvents.$inferInsert, "at"> & { at: Date };
type Quartier = { slug: string; population: number };
type Place = { cityId: string; quartierIds: ReadonlyMap<string, string>; quartiers: readonly Quartier[]; now: Date };

const DAY_MS = 86_400_000;
const DAYS = 730;
/** Requests a day, from two years ago until now: the service became known. */
const FIRST_DAYS = 10;
const LAST_DAYS = 23;
const OFFERS_FOR_A_REQUEST = 0.55;
const RESIDENTS_WHO_ASK = 0.035;
const OPENING_HOURS = { from: 7, hours: 15 } as const;
const MINUTES_MEDIAN = 170;

/** One listing of the past: where, of what and by whom. */
type Past = Pick<HistoryRow, "cityId" | "quartierId" | "category" | "kind" | "subjectId" | "personId"> & {
  postedAt: Date;
  day: string;
};

/**
 * Two years of a city that asks and helps, as its history alone keeps them: its listings have been erased since. Each
 * listing that it opens is closed by now, so that what is open is what the demonstration shows.
 */
export function drawHistory(random: Random, place: Place): HistoryRow[] {
  const { cityId, quartierIds, quartiers, now } = place;
  const pools = new Map(quartiers.map(({ slug, population }) => [slug, drawPool(random, population, now)]));
  const everybody = [...pools.values()].flat();
  const lean = (of: "asks" | "offers") =>
    weighted(Object.fromEntries(quartiers.map((one) => [one.slug, one.population * (LEANINGS[one.slug]?.[of] ?? 0)])));
  const where = { request: lean("asks"), offer: lean("offers") };
  const { date: today } = localDay(now, BESANCON.timeZone);
  const rows: HistoryRow[] = [];
  for (let ago = DAYS; ago >= 1; ago--) {
    const day = addDays(today, -ago);
    const pace = FIRST_DAYS + ((LAST_DAYS - FIRST_DAYS) * (DAYS - ago)) / DAYS;
    for (const [kind, mean] of [
      ["request", pace],
      ["offer", pace * OFFERS_FOR_A_REQUEST],
    ] as const) {
      const what = weighted(mixOf(kind, day));
      for (let left = poisson(random, mean * weekFactor(day)); left > 0; left--) {
        const slug = where[kind](random);
        const postedAt = timeOf(random, day);
        const past: Past = {
          cityId,
          quartierId: quartierIds.get(slug) ?? "",
          category: what(random),
          kind,
          subjectId: random.uuid(postedAt),
          personId: random.pick(pools.get(slug) ?? everybody),
          postedAt,
          day,
        };
        rows.push(...(kind === "request" ? requestLife(random, past, everybody, now) : offerLife(random, past, now)));
      }
    }
  }
  return rows.filter(({ at }) => at <= now);
}

const drawPool = (random: Random, population: number, now: Date) =>
  Array.from({ length: Math.max(1, Math.round(population * RESIDENTS_WHO_ASK)) }, () => random.uuid(now));

const weekFactor = (day: string) => WEEKDAYS[isoWeekday(day) - 1] ?? 1;

function mixOf(kind: Kind, day: string): Partial<Record<CategoryKey, number>> {
  if (kind === "offer") return OFFERED;
  const month = Number(day.slice(5, 7)) - 1;
  const entries = Object.entries(ASKED) as [CategoryKey, number][];
  return Object.fromEntries(entries.map(([key, share]) => [key, share * (SEASONS[key]?.[month] ?? 1)]));
}

function timeOf(random: Random, day: string): Date {
  const start = localInstant(day, OPENING_HOURS.from, BESANCON.timeZone).getTime();
  return new Date(start + Math.floor(random.next() * OPENING_HOURS.hours * 3_600_000));
}

const dayOf = (at: Date) => localDay(at, BESANCON.timeZone).date;

function eventAt(
  { postedAt: _, ...past }: Past,
  event: InsightEvent,
  at: Date,
  more: Partial<HistoryRow> = {},
): HistoryRow {
  return { ...past, event, at, ...more };
}

/** Opened when it appeared, and closed after some days or just before now. */
function openFor(random: Random, past: Past, days: number, now: Date): HistoryRow[] {
  const latest = now.getTime() - random.next() * Math.min(DAY_MS, now.getTime() - past.postedAt.getTime());
  const closedAt = new Date(Math.min(past.postedAt.getTime() + days * DAY_MS, latest));
  return [
    eventAt(past, "posted", past.postedAt),
    eventAt(past, "opened", past.postedAt),
    eventAt(past, "closed", closedAt, { day: dayOf(closedAt) }),
  ];
}

const offerLife = (random: Random, past: Past, now: Date) => openFor(random, past, random.between(28, 66), now);

/** A request that is answered, or not, and of which a help is done, or not. */
function requestLife(random: Random, past: Past, everybody: readonly string[], now: Date): HistoryRow[] {
  if (!random.chance(0.91)) return openFor(random, past, random.between(10, 30), now);
  const helperId = random.pick(everybody);
  const minutes = Math.round(MINUTES_MEDIAN * Math.exp(1.9 * random.normal()));
  const answeredAt = new Date(past.postedAt.getTime() + minutes * 60_000);
  const answered = eventAt(past, "answered", answeredAt, { helperId, minutes });
  if (!random.chance(0.55)) return [...openFor(random, past, random.between(8, 25), now), answered];
  const doneAt = new Date(answeredAt.getTime() + random.between(20, 130) * 3_600_000);
  const toHelp = Math.floor((doneAt.getTime() - past.postedAt.getTime()) / 60_000);
  return [
    ...openFor(random, past, (answeredAt.getTime() - past.postedAt.getTime()) / DAY_MS + 0.1, now),
    answered,
    eventAt(past, "helped", doneAt, { helperId, minutes: toHelp }),
    eventAt(past, "done", doneAt, { day: dayOf(doneAt), subjectId: random.uuid(doneAt), helperId }),
  ];
}
