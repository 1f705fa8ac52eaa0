import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listAuditEntries } from "#db/queries/audit.ts";
import { findRelease, listReleases } from "#db/queries/figure-releases.ts";
import { figureReleases, insightEvents } from "#db/schema/insights.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { uuidv7 } from "#db/uuid.ts";
import { releaseCsv } from "#lib/i18n/open-data-files.ts";
import { PROTECTION } from "#lib/insights/open-data/mask-table.ts";
import { releaseSchema } from "#lib/insights/open-data/release.schema.ts";
import { cityTotals, quartierTotals } from "#lib/insights/open-data/release-rows.ts";
import { publishFigures } from "#lib/server/insights/publish-figures.ts";
import { attack } from "#tests/support/figure-attack.ts";
import { insertFigureEvents, requestsBy } from "#tests/support/figure-events.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
beforeEach(async () => {
  await base.db.delete(figureReleases);
  await base.db.delete(insightEvents);
});
afterAll(() => base.close());

const periodsOf = async (city: TestCity) => (await listReleases(base.db, city.id)).map(({ period }) => period);

async function releaseOf(city: TestCity, period: string) {
  return releaseSchema.parse((await findRelease(base.db, { cityId: city.id, period }))?.figures);
}

describe("the quarters of a city", () => {
  test("are published once they are over, each city for itself", async () => {
    await insertFigureEvents(base.db, a, [...requestsBy(30, "2026-05-04"), ...requestsBy(12, "2026-08-01")]);
    await insertFigureEvents(base.db, b, requestsBy(40, "2026-09-30"));
    expect(await publishFigures(base.db, NOW)).toBe(3);
    expect(await periodsOf(a)).toEqual(["2026-T3", "2026-T2"]);
    expect(await periodsOf(b)).toEqual(["2026-T3"]);
    expect(cityTotals(await releaseOf(a, "2026-T2")).requests).toBe(30);
    expect(cityTotals(await releaseOf(a, "2026-T3"))).toEqual({ requests: 12, offers: null, helps: null });
    expect((await releaseOf(b, "2026-T3")).people).toBe(40);
    const [entry] = await listAuditEntries(base.db, { cityId: b.id, about: null, before: null, limit: 1 });
    expect(entry).toMatchObject({ action: "figures.published", actorName: null, details: { period: "2026-T3" } });
  });

  test("are published once, and stay as they were whatever comes late", async () => {
    await insertFigureEvents(base.db, a, requestsBy(20, "2026-07-01"));
    expect(await publishFigures(base.db, NOW)).toBe(1);
    const before = await findRelease(base.db, { cityId: a.id, period: "2026-T3" });
    await insertFigureEvents(base.db, a, requestsBy(5, "2026-07-02"));
    expect(await publishFigures(base.db, new Date(NOW.getTime() + 86_400_000))).toBe(0);
    expect(await findRelease(base.db, { cityId: a.id, period: "2026-T3" })).toEqual(before);
  });

  test("are published once by two workers at the same time", async () => {
    await insertFigureEvents(base.db, a, requestsBy(20, "2026-07-01"));
    const [one = 0, two = 0] = await Promise.all([publishFigures(base.db, NOW), publishFigures(base.db, NOW)]);
    expect(one + two).toBe(1);
  });

  test("are none of an empty city, nor of one that is a day old", async () => {
    await insertFigureEvents(base.db, a, requestsBy(20, "2026-11-29"));
    expect(await publishFigures(base.db, NOW)).toBe(0);
  });

  test("follow the clock of the city", async () => {
    const lastEvening = new Date("2026-10-05T21:00:00Z");
    await insertFigureEvents(base.db, a, requestsBy(20, "2026-09-30"));
    await insertFigureEvents(base.db, b, requestsBy(20, "2026-09-30"));
    await publishFigures(base.db, lastEvening);
    expect([await periodsOf(a), await periodsOf(b)]).toEqual([[], ["2026-T3"]]);
  });
});

describe("a figure", () => {
  const count = async () => {
    await publishFigures(base.db, NOW);
    return cityTotals(await releaseOf(a, "2026-T3"));
  };

  test("leaves out what moderators removed, and takes in what they gave back", async () => {
    const [gone = "", back = ""] = await insertFigureEvents(base.db, a, requestsBy(15, "2026-08-01"));
    const again = { day: "2026-08-01", personId: null };
    await insertFigureEvents(base.db, a, [
      { ...again, subjectId: gone, event: "removed" },
      { ...again, subjectId: back, event: "removed" },
      { ...again, subjectId: back, event: "restored" },
    ]);
    expect(await count()).toMatchObject({ requests: 14 });
  });

  test("of helps counts both people", async () => {
    const done = { day: "2026-08-01", event: "done" as const };
    const pairs = Array.from({ length: 6 }, () => ({ ...done, personId: uuidv7(), helperId: uuidv7() }));
    await insertFigureEvents(base.db, a, [...pairs, ...pairs]);
    expect(await count()).toMatchObject({ helps: 12 });
  });

  test("of helps is masked where one helper did nearly all of them", async () => {
    const done = { day: "2026-08-01", event: "done" as const, helperId: uuidv7() };
    await insertFigureEvents(
      base.db,
      a,
      Array.from({ length: 20 }, () => done),
    );
    expect(await count()).toMatchObject({ helps: null });
  });

  test("is masked where nobody knows any more who it was", async () => {
    await insertFigureEvents(
      base.db,
      a,
      requestsBy(30, "2026-08-01").map((event) => ({ ...event, personId: null })),
    );
    expect(await count()).toMatchObject({ requests: null });
  });

  test("of many quartiers masks a second one with a small one", async () => {
    const [west, middle, east] = a.quartiers;
    await insertFigureEvents(base.db, a, [
      ...requestsBy(40, "2026-08-01", { quartierId: west.id }),
      ...requestsBy(30, "2026-08-01", { quartierId: middle.id }),
      ...requestsBy(2, "2026-08-01", { quartierId: east.id }),
    ]);
    expect(await count()).toMatchObject({ requests: 72 });
    const shown = quartierTotals(await releaseOf(a, "2026-T3")).filter(({ totals }) => totals.requests !== null);
    expect(shown).toHaveLength(1);
  });
});

describe("the demonstration", () => {
  test("gives away no masked number of any quarter to equations and a solver", { timeout: 180_000 }, async () => {
    await seedDemo(base.db, { seed: 2020, now: NOW });
    expect(await publishFigures(base.db, NOW)).toBe(7);
    const releases = (await base.db.select().from(figureReleases)).map(({ figures }) => releaseSchema.parse(figures));
    const findings = [];
    for (const release of [releases.at(0), releases.at(-1)]) {
      if (release) findings.push(...(await attack(releaseCsv(release, "standard"))));
    }
    expect(findings.length).toBeGreaterThan(1000);
    expect(findings.filter(({ solved, least, most }) => solved || most - least < PROTECTION)).toEqual([]);
    // Enough is left to read.
    expect(releases.map(cityTotals).every(({ requests, offers, helps }) => requests && offers && helps)).toBe(true);
  });
});
