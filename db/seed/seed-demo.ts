import type { Db } from "#db/client.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { users } from "#db/schema/identity.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import { cityNews } from "#db/schema/notifications.ts";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import type { ListingAction, ListingStatus } from "#lib/listings/listing-status.ts";
import { ageOneOffer } from "./age-one-offer.ts";
import { BESANCON, besanconQuartiers } from "./besancon.ts";
import { insertDemoCrisis } from "./demo-crisis.ts";
import { demoListings, isDemoText } from "./demo-listings.ts";
import { demoNews } from "./demo-news.ts";
import { insertDemoPreferences } from "./demo-preferences.ts";
import { drawExchanges } from "./draw-exchanges.ts";
import { drawListing, type ListingRow } from "./draw-listing.ts";
import { drawHistory } from "./history/draw-history.ts";
import { insertHistory } from "./history/insert-history.ts";
import { drawModerationCast } from "./moderation/cast.ts";
import { drawPastListings } from "./past-listings.ts";
import { drawPeople, type Person } from "./people.ts";
import { type PlacedText, placeTexts } from "./place-texts.ts";
import { type Random, seededRandom } from "./random.ts";

export type SeedOptions = { seed: number; now: Date; onProgress?: (done: number, total: number) => void };

const RESIDENTS = 118;
const BLOCKS = 6;
const BATCH = 100;

/**
 * A believable Besançon: 14 quartiers, about 120 residents, about 250 open listings and 40 that ended. The same seed and
 * the same moment always give the same rows. All or nothing: the caller's database gets one transaction.
 */
export async function seedDemo(db: Db, { seed, now, onProgress }: SeedOptions): Promise<void> {
  const random = seededRandom(seed);
  const shapes = besanconQuartiers();
  const cityId = random.uuid(now);
  const quartierIds = new Map(shapes.map(({ slug }) => [slug, random.uuid(now)]));
  const people = drawPeople(random, shapes, RESIDENTS, now);
  const everybody = [...people, ...drawModerationCast(seed, shapes, now)];
  const open = ageOneOffer(drawOpenListings(random, people, { cityId, quartierIds, now }), people, now);
  const all = [...open, ...drawPastListings(random, open, now)];
  const total = people.length + all.length;
  // Drawn before the transaction: the server ends one in which nothing happens for long.
  const history = drawHistory(seededRandom(seed + 1), { cityId, quartierIds, quartiers: shapes, now });
  await db.transaction(async (tx) => {
    await tx.insert(cities).values({ ...BESANCON, id: cityId });
    await tx.insert(quartiers).values(
      shapes.map(({ centre, ...shape }) => ({
        ...shape,
        cityId,
        id: quartierIds.get(shape.slug) ?? "",
        centre: { x: centre.lng, y: centre.lat },
      })),
    );
    await tx.insert(users).values(everybody.map(toUser));
    const verified = verifiedAuthors(all, people);
    await tx.insert(memberships).values(everybody.map((person) => toMembership(person, cityId, quartierIds, verified)));
    await insertDemoPreferences(tx, { cityId, now });
    onProgress?.(people.length, total);
    for (let at = 0; at < all.length; at += BATCH) {
      const batch = all.slice(at, at + BATCH);
      await tx.insert(listings).values(batch);
      await tx.insert(listingEvents).values(batch.flatMap((row) => eventsOf(random, row)));
      onProgress?.(people.length + at + batch.length, total);
    }
    await tx.insert(blocks).values(drawBlocks(random, people, cityId));
    await tx.insert(exchanges).values(drawExchanges(random, { open, people, now }));
    await insertHistory(tx, cityId, history);
    await tx.insert(cityNews).values(demoNews(random, { people, cityId, now }));
    await insertDemoCrisis(tx, random, { people, cityId, now });
  });
}

type Place = { cityId: string; quartierIds: Map<string, string>; now: Date };

function drawOpenListings(
  random: Random,
  people: readonly Person[],
  { cityId, quartierIds, now }: Place,
): ListingRow[] {
  const row = (placed: PlacedText, author: Person) =>
    drawListing(random, placed, author, { cityId, quartierId: quartierIds.get(placed.quartier.slug) ?? "", now });
  const shapes = people.map(({ quartier }) => quartier);
  const own = demoListings(people).map(({ author, placed }) => row(placed, author));
  const authors = people.filter(({ email }) => !email.startsWith("camille@") && !email.startsWith("nermin@"));
  const others = placeTexts(random, [...new Set(shapes)])
    .filter((placed) => !isDemoText(placed))
    .map((placed) => row(placed, drawAuthor(random, authors, placed)));
  return [...own, ...others];
}

/** Somebody of the quartier, of whom the text may be true: who writes in Turkish speaks Turkish. */
function drawAuthor(random: Random, people: readonly Person[], { text, quartier }: PlacedText): Person {
  const neighbours = people.filter((person) => person.quartier === quartier && person.role === "resident");
  const author = random.pick(neighbours);
  if (text.kind === "offer") author.languages = [...new Set([...author.languages, ...(text.languages ?? [])])];
  return author;
}

function verifiedAuthors(rows: readonly ListingRow[], people: readonly Person[]): Set<string> {
  const careful = rows.filter(({ kind, category }) => kind === "offer" && CATEGORIES[category].sensitive);
  return new Set([
    ...people.filter(({ verified }) => verified).map(({ id }) => id),
    ...careful.map((row) => row.authorId),
  ]);
}

const toUser = ({ userId, email, createdAt }: Person) => ({ id: userId, email, emailVerifiedAt: createdAt, createdAt });

function toMembership(person: Person, cityId: string, quartierIds: Map<string, string>, verified: Set<string>) {
  const { id, userId, role, firstName, quartier, home, languages, lastSeenAt, createdAt } = person;
  return {
    cityId,
    id,
    userId,
    role,
    firstName,
    home,
    languages,
    lastSeenAt,
    createdAt,
    quartierId: quartierIds.get(quartier.slug) ?? "",
    adultConfirmedAt: createdAt,
    verifiedHelperAt: verified.has(id) ? createdAt : null,
  };
}

const LAST_ACTION: Partial<Record<ListingStatus, ListingAction>> = {
  fulfilled: "fulfil",
  closed: "close",
  expired: "expire",
  paused: "pause",
};

function eventsOf(random: Random, row: ListingRow) {
  const base = { cityId: row.cityId, listingId: row.id };
  const action = LAST_ACTION[row.status];
  const published = {
    ...base,
    id: random.uuid(row.publishedAt),
    action: "publish" as const,
    fromStatus: "draft" as const,
    toStatus: "published" as const,
    actorId: row.authorId,
    at: row.publishedAt,
  };
  if (!action) return [published];
  const endedAt = row.updatedAt ?? row.publishedAt;
  const actorId = action === "expire" ? null : row.authorId;
  const ended = {
    ...base,
    id: random.uuid(endedAt),
    action,
    fromStatus: "published" as const,
    toStatus: row.status,
    actorId,
    at: endedAt,
  };
  return [published, ended];
}

function drawBlocks(random: Random, people: readonly Person[], cityId: string) {
  const residents = random.shuffle(people.filter(({ email }) => /n\d+@/.test(email)));
  return Array.from({ length: BLOCKS }, (_, at) => ({
    cityId,
    blockerId: residents[2 * at]?.id ?? "",
    blockedId: residents[2 * at + 1]?.id ?? "",
  }));
}
