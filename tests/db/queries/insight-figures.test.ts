import { and, between, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  countPeople,
  findFirstDay,
  hasMoreEvents,
  listDays,
  listMedians,
  listStock,
  sumFigures,
} from "#db/queries/insight-figures.ts";
import { insightDays, insightEvents, insightStock } from "#db/schema/insights.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { agreed, done, fold, insertHelp, later } from "#tests/support/insights.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

const scopeOf = (cityId: string) => ({ cityId, category: null, quartierId: null });
const START = "2026-10-01";

describe("the mean of what is open", () => {
  const change = fc.record({ day: fc.nat(40), opened: fc.nat(3), closed: fc.nat(3) });

  test("is that of the stock of each day, in whatever period", async () => {
    const [quartier] = b.quartiers;
    const place = { cityId: b.id, quartierId: quartier.id, category: "sewing" as const, kind: "offer" as const };
    const changes = fc.uniqueArray(change, { selector: ({ day }) => day, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(20), fc.nat(19), async (days, first, length) => {
        await base.db.delete(insightDays);
        await base.db.delete(insightStock);
        const moved = days.reduce((sum, { opened, closed }) => sum + opened - closed, 0);
        await base.db.insert(insightStock).values({ ...place, open: 100 + moved });
        const rows = days.map(({ day, ...counts }) => ({ ...place, day: addDays(START, day), ...counts }));
        if (rows.length > 0) await base.db.insert(insightDays).values(rows);
        const period = { from: addDays(START, first), to: addDays(START, first + length) };
        const stockOf = (day: string) =>
          rows.filter((row) => row.day <= day).reduce((sum, { opened, closed }) => sum + opened - closed, 100);
        const each = Array.from({ length: length + 1 }, (_, at) => stockOf(addDays(period.from, at)));
        const [sums] = await sumFigures(base.db, { scope: scopeOf(b.id), period, oldUntil: period.to });
        expect(sums?.meanOpen).toBeCloseTo(each.reduce((sum, open) => sum + open, 0) / each.length, 9);
      }),
      { numRuns: 40 },
    );
    await base.db.delete(insightDays);
    await base.db.delete(insightStock);
  });
});

describe("the figures of a period", () => {
  const publishedAt = new Date("2026-10-06T08:00:00Z");
  const period = { from: "2026-10-05", to: "2026-10-11" };

  beforeAll(async () => {
    const { resident } = a.members;
    const [, middle] = a.quartiers;
    const [helper, other] = a.neighbours;
    const request = await insertListing(base.db, { city: a }, { category: "pets", publishedAt });
    await insertListing(base.db, { city: a, author: other, quartier: middle }, { category: "pets", publishedAt });
    await insertListing(base.db, { city: a, author: helper }, { category: "pets", kind: "offer", publishedAt });
    const proposed = { createdAt: later(publishedAt, 3), helperId: helper.id, beneficiaryId: resident.id };
    await insertHelp(base.db, a, request, {
      ...proposed,
      ...agreed(later(publishedAt, 4)),
      ...done(later(publishedAt, 30)),
    });
    await insertListing(base.db, { city: a }, { category: "pets", publishedAt: later(publishedAt, 24 * 20) });
    await fold(base.db, a.id);
    await insertListing(base.db, { city: b }, { category: "pets", publishedAt });
    await fold(base.db, b.id);
  });

  const total = async (scope: Parameters<typeof sumFigures>[1]["scope"], oldUntil = "2026-10-31") => {
    const sums = await sumFigures(base.db, { scope, period, oldUntil });
    const of = (name: "posted" | "done" | "answered6h" | "oldPosted" | "oldUnanswered") =>
      sums.filter(({ kind }) => kind === "request").reduce((sum, row) => sum + row[name], 0);
    return { posted: of("posted"), done: of("done"), answered6h: of("answered6h"), unanswered: of("oldUnanswered") };
  };

  test("are those of the city and of the period alone", async () => {
    expect(await total(scopeOf(a.id))).toEqual({ posted: 2, done: 1, answered6h: 1, unanswered: 1 });
    expect(await total(scopeOf(b.id))).toMatchObject({ posted: 1, done: 0 });
  });

  test("can be of a quartier or of a category", async () => {
    const [west] = a.quartiers;
    expect(await total({ ...scopeOf(a.id), quartierId: west.id })).toMatchObject({ posted: 1, unanswered: 0 });
    expect(await total({ ...scopeOf(a.id), category: "meals" })).toMatchObject({ posted: 0 });
  });

  test("hold nobody as unanswered who has not waited for seven days", async () => {
    expect(await total(scopeOf(a.id), "2026-10-05")).toMatchObject({ posted: 2, unanswered: 0 });
  });

  test("count each person once in a cell, in a quartier, in a category and in all", async () => {
    const people = await countPeople(base.db, { scope: scopeOf(a.id), period });
    const [west, middle] = a.quartiers;
    const behind = (quartierId: string | null, category: "pets" | null) =>
      people.find((row) => row.quartierId === quartierId && row.category === category)?.people;
    expect(behind(west.id, "pets")).toBe(2);
    expect(behind(west.id, null)).toBe(2);
    expect(behind(middle.id, "pets")).toBe(1);
    expect(behind(null, "pets")).toBe(3);
    expect(behind(null, null)).toBe(3);
  });

  test("tell how long requests waited, where one was answered", async () => {
    const everywhere = { quartierId: null, category: null };
    const medians = await listMedians(base.db, { scope: scopeOf(a.id), period });
    expect(medians).toContainEqual({ ...everywhere, answer: 180, help: 1800 });
    expect(medians).toContainEqual({ quartierId: a.quartiers[0].id, category: "pets", answer: 180, help: 1800 });
    const empty = { from: "2026-01-01", to: "2026-01-31" };
    const none = await listMedians(base.db, { scope: scopeOf(a.id), period: empty });
    expect(none).toEqual([{ ...everywhere, answer: null, help: null }]);
  });

  test("are known to be many without being counted to the end", async () => {
    const asked = { scope: scopeOf(b.id), period };
    const { cityId, day } = insightEvents;
    const events = await base.db.$count(insightEvents, and(eq(cityId, b.id), between(day, period.from, period.to)));
    expect(events).toBeGreaterThan(0);
    expect(await hasMoreEvents(base.db, asked, events)).toBe(false);
    expect(await hasMoreEvents(base.db, asked, events - 1)).toBe(true);
  });

  test("come by day, with what is open now", async () => {
    const days = await listDays(base.db, { scope: scopeOf(a.id), since: "2026-10-05" });
    expect(days).toContainEqual({ day: "2026-10-06", category: "pets", kind: "request", posted: 2, moved: 2 });
    expect(await listStock(base.db, scopeOf(a.id))).toContainEqual({ category: "pets", kind: "offer", open: 1 });
    expect(await findFirstDay(base.db, a.id)).toBe("2026-10-06");
    expect(await findFirstDay(base.db, a.members.admin.id)).toBeNull();
  });
});
