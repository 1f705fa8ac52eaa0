/*
 * A request of a synthetic city, and until when help is in time.
 */
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { maskOf, PARTS, type Part } from "#lib/listings/availability.ts";
import { URGENCIES, type Urgency } from "#lib/listings/listing.ts";
import { DAY_PART_ENDS } from "#lib/listings/local-time.ts";
import type { RequestFacts } from "#lib/matching/candidate.ts";
import type { Arrival } from "./arrival-rates.ts";
import { drawMatter } from "./matters.ts";
import { drawHome, type Home } from "./places.ts";
import { pickIndex, pickWeighted, type Random } from "./random.ts";
import type { RunClock } from "./run-clock.ts";
import type { Scenario } from "./scenario.ts";

export type SimRequest = Home & {
  index: number;
  id: string;
  category: CategoryKey;
  matter: number;
  facts: RequestFacts;
  publishedAt: number;
  inTimeUntil: number;
  /** Then it is no longer open, helped or not. */
  endsAt: number;
};

const DAY_MS = 86_400_000;
/** Hour from which help on a day without a part comes too late to be arranged. */
const LATEST_HOUR = 18;

/** When a dated request has to be arranged: before the end of the named part of its day. */
function dueAt(clock: RunClock, day: number, part: Part | null): number {
  return clock.instantOf(day, part ? DAY_PART_ENDS[part] : LATEST_HOUR);
}

function drawUrgency(random: Random, weights: Record<Urgency, number>): Urgency {
  const of = URGENCIES.map((urgency) => weights[urgency]);
  const total = of.reduce((sum, weight) => sum + weight, 0);
  return URGENCIES[pickIndex(random, of, total)] ?? "flexible";
}

/** Draws a request published at an instant of a day. */
export function drawRequest(
  random: Random,
  scenario: Scenario,
  clock: RunClock,
  { index, arrival, at, day }: { index: number; arrival: Arrival; at: number; day: number },
): SimRequest {
  const { requests, helpers, languages } = scenario;
  const { category, quartier } = arrival;
  const home = drawHome(random, quartier);
  const { matter, text } = drawMatter(random, category);
  const urgency = drawUrgency(random, requests.byUrgency);
  const neededDay = day + 1 + Math.floor(random() * requests.datedWithinDays);
  const part = random() < requests.partShare ? (PARTS[Math.floor(random() * PARTS.length)] ?? null) : null;
  const neededPart = urgency === "dated" ? part : null;
  const slots = pickWeighted(random, helpers.availability).slots;
  const things = CATEGORIES[category].equipment;
  const thing = things[Math.floor(random() * things.length)];
  const needsThing = random() < requests.equipmentShare;
  const remote = CATEGORIES[category].remote && random() < requests.remoteShare;
  const needed = languages.filter((language) => random() < language.needed).map(({ language }) => language);
  const ends = {
    today: [at + DAY_MS, at + DAY_MS],
    dated: [dueAt(clock, neededDay, neededPart), dueAt(clock, neededDay, neededPart)],
    slots: [at + requests.inTimeDays * DAY_MS, at + requests.givenUpDays * DAY_MS],
    flexible: [at + requests.inTimeDays * DAY_MS, at + requests.givenUpDays * DAY_MS],
  } as const;
  const [inTimeUntil, endsAt] = ends[urgency];
  const id = `r${String(index).padStart(7, "0")}`;
  const facts: RequestFacts = {
    id,
    authorId: `author-${id}`,
    category,
    text,
    remote,
    languages: needed,
    equipment: thing && needsThing ? [thing] : [],
    availability: urgency === "slots" ? maskOf(slots) : 0,
    quartierId: home.quartier,
    urgency,
    neededOn: urgency === "dated" ? clock.dateOf(neededDay) : null,
    neededPart,
  };
  return { ...home, index, id, category, matter, facts, publishedAt: at, inTimeUntil, endsAt };
}
