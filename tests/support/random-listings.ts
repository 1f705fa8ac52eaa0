import { and, asc, eq, inArray } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { listings } from "#db/schema/listings.ts";
import { blocks } from "#db/schema/memberships.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { EQUIPMENT } from "#lib/catalogue/equipment.ts";
import { EXCHANGE_STATUSES } from "#lib/exchanges/exchange-status.ts";
import { FULL_WEEK, PARTS } from "#lib/listings/availability.ts";
import { LANGUAGES } from "#lib/listings/listing.ts";
import { insertExchange } from "./exchanges.ts";
import { insertListing, insertMember, type TestCity, type TestMember } from "./fixtures.ts";

/** mulberry32: the same seed gives the same numbers. */
function seededRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const some = <Item>(items: readonly Item[], share: number): Item[] => items.filter(() => next() < share);
  return { next, pick, some };
}

type Random = ReturnType<typeof seededRandom>;
type Database = Connection["db"];

/** Ten people of a city, some verified, one suspended, two who do not want to meet. */
async function insertPeople(db: Database, city: TestCity, random: Random): Promise<TestMember[]> {
  const people: TestMember[] = [];
  for (let index = 0; index < 10; index += 1) {
    const quartier = random.pick(city.quartiers);
    const verifiedHelperAt = random.next() < 0.5 ? new Date() : null;
    const suspendedAt = index === 9 ? new Date() : null;
    const place = { cityId: city.id, citySlug: city.slug, quartier };
    people.push(await insertMember(db, place, { verifiedHelperAt, suspendedAt, languages: ["fr"] }));
  }
  const [one, two, three] = people;
  if (one && two && three) {
    await db.insert(blocks).values([
      { cityId: city.id, blockerId: one.id, blockedId: two.id },
      { cityId: city.id, blockerId: three.id, blockedId: one.id },
    ]);
  }
  return people;
}

function randomContent(random: Random, kind: "request" | "offer") {
  const urgency = random.pick(
    kind === "offer" ? (["slots", "flexible"] as const) : (["today", "dated", "slots", "flexible"] as const),
  );
  const mask = Math.floor(random.next() * FULL_WEEK) & Math.floor(random.next() * FULL_WEEK);
  return {
    kind,
    urgency,
    category: random.pick(CATEGORY_KEYS),
    remote: random.next() < 0.3,
    neededOn: urgency === "dated" ? random.pick(["2031-03-03", "2031-03-06", "2031-03-09"]) : null,
    neededPart: random.next() < 0.5 && kind === "request" ? random.pick(PARTS) : null,
    availability: urgency === "slots" ? mask || 1 : 0,
    languages: random.some(LANGUAGES, 0.1),
    equipment: random.some(EQUIPMENT, kind === "offer" ? 0.5 : 0.06),
    radiusM: random.pick([500, 1000, 2000, 5000]),
    capacity: kind === "offer" ? random.pick([1, 1, 2, 3]) : null,
    status: random.pick(["published", "published", "published", "paused"] as const),
    expiresAt: new Date(random.next() < 0.1 ? "2031-02-01" : "2031-06-01"),
  };
}

/** Exchanges of this week and of others, in every state, so that some offers are full. */
async function insertRandomExchanges(
  db: Database,
  city: TestCity,
  random: Random,
  people: TestMember[],
  ids: string[],
) {
  const offers = await db
    .select({ id: listings.id, authorId: listings.authorId })
    .from(listings)
    .where(and(inArray(listings.id, ids), eq(listings.kind, "offer")))
    .orderBy(asc(listings.id));
  for (const offer of offers) {
    const beneficiary = random.pick(people.filter(({ id }) => id !== offer.authorId));
    for (const week of random.some(["2031-02-24", "2031-03-03", "2031-03-03", "2031-03-10"], 0.5)) {
      await insertExchange(db, { city, offer, beneficiary }, { status: random.pick(EXCHANGE_STATUSES), week });
    }
  }
}

/** `count` listings of a city at random, by ten people, some closed or expired on 1 March 2031; gives the ids. */
export async function insertRandomListings(
  db: Database,
  city: TestCity,
  { seed, count }: { seed: number; count: number },
): Promise<string[]> {
  const random = seededRandom(seed);
  const people = await insertPeople(db, city, random);
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const quartier = random.pick(city.quartiers);
    const at = {
      lng: quartier.centre.lng + (random.next() - 0.5) * 0.02,
      lat: quartier.centre.lat + (random.next() - 0.5) * 0.02,
    };
    const author = random.pick(people);
    ids.push(
      await insertListing(db, { city, author, quartier, at }, randomContent(random, random.pick(["request", "offer"]))),
    );
  }
  await insertRandomExchanges(db, city, random, people, ids);
  return ids;
}
