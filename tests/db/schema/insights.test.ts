import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exchanges } from "#db/schema/exchanges.ts";
import { insightDays } from "#db/schema/insights.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { agreed, changeListing, done, eventsOf, fold, insertHelp, later } from "#tests/support/insights.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

const at = (text: string) => new Date(text);

/** The figures of a category on a day. */
async function dayOf(city: TestCity, day: string, category: "sewing" | "pets" | "repair") {
  const rows = await base.db
    .select()
    .from(insightDays)
    .where(and(eq(insightDays.cityId, city.id), eq(insightDays.day, day), eq(insightDays.category, category)));
  return rows[0];
}

describe("the history of a listing", () => {
  test("begins when it first appears, on the day of its city", async () => {
    // Half past eleven in the evening in Paris, half past two of the next day in Réunion.
    const publishedAt = at("2026-11-04T22:30:00Z");
    const here = await insertListing(base.db, { city: a }, { publishedAt });
    const there = await insertListing(base.db, { city: b }, { publishedAt });
    expect((await eventsOf(base.db, here)).map(({ event, day }) => [event, day])).toEqual([
      ["posted", "2026-11-04"],
      ["opened", "2026-11-04"],
    ]);
    expect((await eventsOf(base.db, there)).map(({ day }) => day)).toEqual(["2026-11-05", "2026-11-05"]);
  });

  test("begins with its approval where a moderator reads it first", async () => {
    const id = await insertListing(base.db, { city: a }, { status: "pending", publishedAt: null });
    expect(await eventsOf(base.db, id)).toEqual([]);
    const approvedAt = later(new Date(), 1);
    await changeListing(base.db, id, { status: "published", publishedAt: approvedAt, updatedAt: approvedAt });
    expect((await eventsOf(base.db, id)).map(({ event }) => event)).toEqual(["posted", "opened"]);
  });

  test("is counted once, however often it comes back", async () => {
    const publishedAt = at("2026-10-05T10:00:00Z");
    const id = await insertListing(base.db, { city: a }, { category: "sewing", publishedAt, updatedAt: publishedAt });
    await changeListing(base.db, id, { status: "closed", updatedAt: at("2026-10-08T10:00:00Z") });
    const back = at("2026-10-12T10:00:00Z");
    await changeListing(base.db, id, { status: "published", publishedAt: back, updatedAt: back });
    await fold(base.db, a.id);
    expect((await eventsOf(base.db, id)).map(({ event, day }) => `${event} ${day}`)).toEqual([
      "posted 2026-10-05",
      "opened 2026-10-05",
      "closed 2026-10-08",
      "opened 2026-10-12",
    ]);
    expect(await dayOf(a, "2026-10-12", "sewing")).toMatchObject({ posted: 0, opened: 1 });
  });

  test("follows it to another category, and counts its answer where it appeared", async () => {
    const publishedAt = at("2026-10-06T10:00:00Z");
    const id = await insertListing(base.db, { city: a }, { category: "pets", publishedAt, updatedAt: publishedAt });
    await changeListing(base.db, id, { category: "repair", updatedAt: later(publishedAt, 1) });
    await insertHelp(base.db, a, id, { createdAt: later(publishedAt, 3) });
    await fold(base.db, a.id);
    expect(await dayOf(a, "2026-10-06", "pets")).toMatchObject({ posted: 1, opened: 1, closed: 1, answered6h: 1 });
    expect(await dayOf(a, "2026-10-06", "repair")).toMatchObject({ posted: 0, opened: 1, closed: 0, answered6h: 0 });
  });

  test("takes back what a moderator removes, on the day of its appearance, until it is restored", async () => {
    const publishedAt = at("2026-09-01T10:00:00Z");
    const id = await insertListing(
      base.db,
      { city: a },
      { category: "sewing", status: "removed", publishedAt, updatedAt: later(publishedAt, 72) },
    );
    await fold(base.db, a.id);
    expect(await dayOf(a, "2026-09-01", "sewing")).toMatchObject({ posted: 0, opened: 1 });
    await changeListing(base.db, id, { status: "published", updatedAt: later(publishedAt, 96) });
    await fold(base.db, a.id);
    expect(await dayOf(a, "2026-09-01", "sewing")).toMatchObject({ posted: 1 });
  });

  test("stays when the listing is erased, and is closed where it was open", async () => {
    const id = await insertListing(base.db, { city: a }, { publishedAt: at("2026-09-02T10:00:00Z") });
    await base.db.delete(listings).where(eq(listings.id, id));
    expect((await eventsOf(base.db, id)).map(({ event }) => event)).toEqual(["posted", "opened", "closed"]);
  });
});

describe("answers and helps", () => {
  test("the first answer counts, once, in minutes from the appearance", async () => {
    const publishedAt = at("2026-08-03T08:00:00Z");
    const id = await insertListing(base.db, { city: a }, { category: "pets", publishedAt });
    await base.db.insert(invitations).values({
      cityId: a.id,
      id: uuidv7(),
      requestId: id,
      helperId: a.neighbours[1].id,
      step: "near",
      wave: 1,
      score: 0.8,
      reasons: [],
      inputs: {},
      sentAt: publishedAt,
      deadlineAt: later(publishedAt, 24),
      answer: "can",
      answeredAt: later(publishedAt, 2),
    });
    await insertHelp(base.db, a, id, { createdAt: later(publishedAt, 30) });
    const answers = (await eventsOf(base.db, id)).filter(({ event }) => event === "answered");
    expect(answers.map(({ minutes }) => minutes)).toEqual([120]);
  });

  test("whom the beneficiary asked answers by saying yes, not by being asked", async () => {
    const publishedAt = at("2026-08-04T08:00:00Z");
    const id = await insertListing(base.db, { city: a }, { publishedAt });
    const help = await insertHelp(base.db, a, id, { proposedBy: "beneficiary", createdAt: later(publishedAt, 1) });
    const isAnswered = async () => (await eventsOf(base.db, id)).some(({ event }) => event === "answered");
    expect(await isAnswered()).toBe(false);
    await base.db
      .update(exchanges)
      .set(agreed(later(publishedAt, 5)))
      .where(eq(exchanges.id, help));
    expect(await isAnswered()).toBe(true);
  });

  test("a help that is done counts on its own day, its request on the day of the request", async () => {
    const publishedAt = at("2026-08-05T08:00:00Z");
    const id = await insertListing(base.db, { city: a }, { category: "repair", publishedAt });
    const help = await insertHelp(base.db, a, id, {
      createdAt: later(publishedAt, 1),
      ...agreed(later(publishedAt, 2)),
    });
    await base.db
      .update(exchanges)
      .set(done(later(publishedAt, 50)))
      .where(eq(exchanges.id, help));
    await fold(base.db, a.id);
    expect(await dayOf(a, "2026-08-05", "repair")).toMatchObject({ helped: 1, done: 0 });
    expect(await dayOf(a, "2026-08-07", "repair")).toMatchObject({ helped: 0, done: 1 });
  });

  test("a help whose listings are no more counts where the beneficiary lives", async () => {
    const ended = at("2026-08-09T08:00:00Z");
    const id = await insertHelp(base.db, a, null, {
      createdAt: later(ended, -9),
      ...agreed(later(ended, -8)),
      ...done(ended),
    });
    expect(await eventsOf(base.db, id)).toEqual([
      { event: "done", day: "2026-08-09", category: "other", quartierId: a.quartiers[0].id, minutes: null },
    ]);
  });
});
