import { cellColumns } from "#db/cell-columns.ts";
import type { listings } from "#db/schema/listings.ts";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import { cellOf } from "#lib/geo/cell.ts";
import { DAYS, maskOf, PARTS, type Part, type Slot } from "#lib/listings/availability.ts";
import { RADII_M, type Urgency } from "#lib/listings/listing.ts";
import { listingExpiry } from "#lib/listings/listing-times.ts";
import { addDays, DAY_PART_ENDS, localTime } from "#lib/listings/local-time.ts";
import { BESANCON } from "./besancon.ts";
import { drawPlace, type Person } from "./people.ts";
import type { PlacedText } from "./place-texts.ts";
import type { Random } from "./random.ts";

export type ListingRow = typeof listings.$inferInsert & { id: string; publishedAt: Date; expiresAt: Date };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const OLDEST_DAYS = 28;

const HABITS: readonly (readonly Slot[])[] = [
  DAYS.slice(0, 5).map((day) => `${day}-evening` as const),
  PARTS.flatMap((part) => [`sat-${part}` as const, `sun-${part}` as const]),
  ["wed-morning", "wed-afternoon", "sat-morning"],
  DAYS.slice(0, 5).map((day) => `${day}-morning` as const),
  ["mon-afternoon", "tue-afternoon", "thu-afternoon", "fri-afternoon"],
  ["tue-evening", "thu-evening"],
  ["sat-morning", "sat-afternoon"],
  ["mon-noon", "tue-noon", "thu-noon", "fri-noon"],
];

/** The next part of the day that leaves an hour at least; none in the evening: then "today" stands alone. */
function partToCome(hour: number): Part | null {
  return PARTS.find((part) => DAY_PART_ENDS[part] >= hour + 2) ?? null;
}

function drawUrgency(random: Random, { text }: PlacedText): Urgency {
  if (text.urgency) return text.urgency;
  if (text.slots) return "slots";
  if (text.kind === "offer") return random.chance(0.55) ? "slots" : "flexible";
  return random.pick(["dated", "slots", "flexible", "flexible"] as const);
}

/** Denser in the last days; what is asked for today was written today. */
function drawPublication(random: Random, urgency: Urgency, now: Date): Date {
  const { hour, minute } = localTime(now, BESANCON.timeZone);
  const sinceMidnight = (hour * 60 + minute) * MINUTE_MS;
  const age =
    urgency === "today"
      ? random.next() * Math.min(6 * HOUR_MS, sinceMidnight)
      : random.next() ** 2 * (urgency === "dated" ? 8 : OLDEST_DAYS) * DAY_MS;
  return new Date(Math.floor((now.getTime() - age) / 1000) * 1000);
}

/** What the author says of it: the text's own words first, then what is drawn. */
function drawContent(random: Random, { text, category, quartier }: PlacedText, author: Person) {
  const offer = text.kind === "offer";
  return {
    kind: text.kind,
    category,
    title: text.title.replaceAll("{quartier}", quartier.shortName),
    body: text.body.replaceAll("{quartier}", quartier.shortName),
    remote: text.remote ?? (CATEGORIES[category].remote && random.chance(0.25)),
    languages: [...(text.languages ?? (offer ? author.languages : ["fr" as const]))],
    equipment: [...(text.equipment ?? [])],
    radiusM: offer ? random.pick([...RADII_M.slice(0, 5), 1000, 2000]) : 2000,
    capacity: offer ? (text.capacity ?? random.between(1, 3)) : null,
    beneficiary: text.beneficiary ?? ("self" as const),
  };
}

/** When it is for, by the clocks of the city. */
function drawTime(random: Random, { text }: PlacedText, urgency: Urgency, now: Date) {
  const today = localTime(now, BESANCON.timeZone);
  return {
    urgency,
    neededOn: urgency === "dated" ? addDays(today.date, random.between(1, 10)) : null,
    neededPart: urgency === "today" ? partToCome(today.hour) : urgency === "dated" ? (text.neededPart ?? null) : null,
    availability: urgency === "slots" ? maskOf(text.slots ?? random.pick(HABITS)) : 0,
  };
}

type Place = { cityId: string; quartierId: string; now: Date };

/** An open listing by its author. */
export function drawListing(random: Random, placed: PlacedText, author: Person, place: Place): ListingRow {
  const urgency = drawUrgency(random, placed);
  const publishedAt = drawPublication(random, urgency, place.now);
  const time = drawTime(random, placed, urgency, place.now);
  const location = author.quartier === placed.quartier ? author.home : drawPlace(random, placed.quartier);
  return {
    cityId: place.cityId,
    id: random.uuid(publishedAt),
    authorId: author.id,
    status: "published",
    ...drawContent(random, placed, author),
    ...time,
    quartierId: place.quartierId,
    location,
    ...cellColumns(cellOf({ lng: location.x, lat: location.y }, placed.quartier.cellResolution)),
    createdAt: publishedAt,
    updatedAt: publishedAt,
    publishedAt,
    expiresAt: listingExpiry({ kind: placed.text.kind, ...time }, publishedAt, BESANCON.timeZone),
  };
}
