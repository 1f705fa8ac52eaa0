import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findCountedUntil, forgetInsightPeople } from "#db/queries/insight-folding.ts";
import { insightEvents } from "#db/schema/insights.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import {
  agreed,
  changeListing,
  done,
  fold,
  insertHelp,
  later,
  recount,
  storedFigures,
} from "#tests/support/insights.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

/** Does something with a listing at a moment. */
const ACTS: Record<string, (id: string, when: Date, which: number) => Promise<unknown>> = {
  pause: (id, when) => changeListing(base.db, id, { status: "paused", updatedAt: when }),
  resume: (id, when) => changeListing(base.db, id, { status: "published", updatedAt: when }),
  move: (id, when, which) =>
    changeListing(base.db, id, { category: which % 2 ? "meals" : "shopping", updatedAt: when }),
  erase: (id) => base.db.delete(listings).where(eq(listings.id, id)),
  answer: async (id, when) => (await isRequest(id)) && insertHelp(base.db, b, id, { createdAt: when }),
  help: async (id, when) =>
    (await isRequest(id)) && insertHelp(base.db, b, id, { createdAt: when, ...agreed(when), ...done(later(when, 3)) }),
};

const step = fc.record({
  what: fc.constantFrom("request", "offer", "fold", ...Object.keys(ACTS)),
  which: fc.nat(5),
  hours: fc.nat(24 * 20),
});

async function isRequest(id: string): Promise<boolean> {
  const [found] = await base.db.select({ kind: listings.kind }).from(listings).where(eq(listings.id, id));
  return found?.kind === "request";
}

/** One step of a life of listings, at a moment that may be before what is counted already. */
async function live(ids: string[], { what, which, hours }: { what: string; which: number; hours: number }) {
  const when = later(new Date("2026-06-01T00:00:00Z"), hours);
  const id = ids[which % Math.max(1, ids.length)];
  if (what === "fold") await fold(base.db, b.id);
  if (what === "request" || what === "offer") {
    const quartier = b.quartiers[which % 3] ?? b.quartiers[0];
    ids.push(await insertListing(base.db, { city: b, quartier }, { kind: what, publishedAt: when, updatedAt: when }));
  }
  if (id) await ACTS[what]?.(id, when, which);
}

describe("counting", () => {
  test("as it happens gives what counting the whole history gives, whatever comes late", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const ids: string[] = [];
        for (const one of steps) await live(ids, one);
        await fold(base.db, b.id);
        const counted = await storedFigures(base.db, b.id);
        await recount(base.db, b.id);
        expect(await storedFigures(base.db, b.id)).toEqual(counted);
        const open = await base.db
          .select({ id: listings.id })
          .from(listings)
          .where(and(eq(listings.cityId, b.id), eq(listings.status, "published")));
        expect(counted.stock.reduce((sum, row) => sum + row.open, 0)).toBe(open.length);
      }),
      { numRuns: 12 },
    );
  });

  test("twice changes nothing, and one city's never another one's", async () => {
    await fold(base.db, a.id);
    const before = await storedFigures(base.db, a.id);
    await insertListing(base.db, { city: b });
    expect(await fold(base.db, a.id)).toBe(0);
    expect(await storedFigures(base.db, a.id)).toEqual(before);
    expect(await fold(base.db, b.id)).toBe(2);
  });

  test("of the same events at the same time counts each once", async () => {
    await insertListing(base.db, { city: a });
    const counted = await Promise.all([fold(base.db, a.id), fold(base.db, a.id), fold(base.db, a.id)]);
    expect(counted.sort()).toEqual([0, 0, 2]);
  });

  test("tells until when everything is counted", async () => {
    const now = new Date();
    await fold(base.db, a.id);
    expect(await findCountedUntil(base.db, a.id, now)).toEqual(now);
    const publishedAt = later(now, -5);
    await insertListing(base.db, { city: a }, { publishedAt });
    expect(await findCountedUntil(base.db, a.id, now)).toEqual(publishedAt);
    expect(await findCountedUntil(base.db, uuidv7(), now)).toBeNull();
  });

  test("stays the same when who it was is forgotten", async () => {
    await insertListing(base.db, { city: a }, { publishedAt: new Date("2026-09-02T10:00:00Z") });
    await fold(base.db, a.id);
    const before = await storedFigures(base.db, a.id);
    expect(await forgetInsightPeople(base.db, a.id, "2026-09-15")).toBeGreaterThan(0);
    expect(await forgetInsightPeople(base.db, a.id, "2026-09-15")).toBe(0);
    await recount(base.db, a.id);
    expect(await storedFigures(base.db, a.id)).toEqual(before);
    const known = await base.db
      .select({ day: insightEvents.day })
      .from(insightEvents)
      .where(and(eq(insightEvents.cityId, a.id), eq(insightEvents.personId, a.members.resident.id)));
    expect(known.every(({ day }) => day >= "2026-09-15")).toBe(true);
  });
});
