import { afterAll, beforeAll, expect, test } from "vitest";
import {
  countOpenByCategory,
  findCallsByDigits,
  findOpenCall,
  listOpenCalls,
  listPosterCards,
  listSpokenLanguages,
} from "#db/queries/posters.ts";
import { calls } from "#db/schema/calls.ts";
import { uuidv7 } from "#db/uuid.ts";
import { callDigits, callReference } from "#lib/calls/call-reference.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T15:26:00Z");
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
  const later = { publishedAt: inDays(-1), expiresAt: inDays(10) };
  await insertListing(database.db, { city: a }, { ...later, languages: ["fr", "tr"] });
  await insertListing(database.db, { city: a }, { ...later, languages: ["fr", "tr"], publishedAt: inDays(-2) });
  await insertListing(database.db, { city: a }, { ...later, kind: "offer", category: "repair", languages: ["ar"] });
  await insertListing(database.db, { city: a }, { ...later, urgency: "today" });
  await insertListing(database.db, { city: a }, { ...later, expiresAt: inDays(2) });
  await insertListing(database.db, { city: a, quartier: a.quartiers[1] }, later);
  await insertListing(database.db, { city: b }, later);
  for (const closed of [{ status: "removed" }, { status: "closed" }, { expiresAt: inDays(-1) }] as const) {
    await insertListing(database.db, { city: a }, { ...later, languages: ["so"], ...closed });
  }
});
afterAll(() => database.close());

const place = () => ({ cityId: a.id, quartierIds: [a.quartiers[0].id], now: NOW });

test("counts and languages are of what is open in the quartier", async () => {
  expect(await countOpenByCategory(database.db, place())).toEqual([
    { kind: "request", category: "shopping", count: 4 },
    { kind: "offer", category: "repair", count: 1 },
  ]);
  expect(await listSpokenLanguages(database.db, place())).toEqual(["fr", "tr", "ar"]);
  expect(await countOpenByCategory(database.db, { ...place(), cityId: b.id })).toEqual([]);
});

test("cards are the newest that are worth their paper, with nothing of who wrote them or where they live", async () => {
  const asked = { cityId: a.id, quartierId: a.quartiers[0].id, now: NOW, lastingTo: inDays(3), limit: 8 };
  const cards = await listPosterCards(database.db, { ...asked, kind: null });
  expect(cards.map(({ kind }) => kind).sort()).toEqual(["offer", "request", "request"]);
  expect(cards.at(-1)?.publishedAt).toBe(inDays(-2).toISOString().replace(".000", ""));
  for (const secret of ["location", "authorId", "body"]) expect(Object.keys(cards[0] ?? {})).not.toContain(secret);
  expect(await listPosterCards(database.db, { ...asked, kind: "offer" })).toHaveLength(1);
  expect(await listPosterCards(database.db, { ...asked, kind: null, limit: 2 })).toHaveLength(2);
  expect(await listPosterCards(database.db, { ...asked, kind: null, cityId: b.id })).toEqual([]);
});

test("calls are those of the city that are open and not over", async () => {
  const call = (city: TestCity, changes: Partial<typeof calls.$inferInsert> = {}) => ({
    cityId: city.id,
    id: uuidv7(),
    category: "repair" as const,
    quartierIds: [city.quartiers[0].id],
    startsOn: "2026-11-20",
    endsOn: "2026-11-24",
    title: "Réparer des vélos ensemble",
    body: "Venez.",
    authorId: city.members.agent.id,
    sentAt: inDays(-1),
    ...changes,
  });
  const open = call(a);
  const stopped = call(a, { state: "stopped", endedAt: NOW });
  const over = call(a, { endsOn: "2026-11-23" });
  await database.db.insert(calls).values([open, stopped, over, call(b)]);
  const today = "2026-11-24";
  const found = await listOpenCalls(database.db, { cityId: a.id, today, limit: 9 });
  expect(found.map(({ id }) => id)).toEqual([open.id]);
  expect(await findOpenCall(database.db, { cityId: a.id, id: open.id, today })).toMatchObject({ title: open.title });
  for (const { id } of [stopped, over]) {
    expect(await findOpenCall(database.db, { cityId: a.id, id, today })).toBeNull();
  }
  expect(await findOpenCall(database.db, { cityId: b.id, id: open.id, today })).toBeNull();
  const digits = callDigits(callReference(open)) ?? -1;
  expect(await findCallsByDigits(database.db, { cityId: a.id, digits, today })).toEqual(["repair"]);
  expect(await findCallsByDigits(database.db, { cityId: b.id, digits, today: "2026-12-01" })).toEqual([]);
});
