import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { cellColumns } from "#db/cell-columns.ts";
import { branchesOf } from "#db/queries/candidate-branches.ts";
import { findAnchor, findCandidates } from "#db/queries/candidates.ts";
import { nearestQuery } from "#db/queries/nearest-candidates.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { cellCentre, cellDistanceM, cellOf } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";
import { crowdedCity } from "#tests/support/crowded-city.ts";
import { insertCity, insertListing, insertMember, type TestCity, type TestMember } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe("a small city", () => {
  let city: TestCity;
  let helper: TestMember;
  let nth = 0;

  /** A city for each test: nobody else's offers are near. */
  async function newCity(): Promise<void> {
    nth += 1;
    const slug = `ville-${"abcdefghijkl"[nth]}`;
    city = await insertCity(database.db, { slug, timeZone: "Europe/Paris", centre: { lng: 2 + nth, lat: 47 } });
    [helper] = city.neighbours;
  }

  type Changes = Partial<typeof listings.$inferInsert>;
  const centre = () => city.quartiers[0].centre;
  const east = (degrees: number): Point => ({ lng: centre().lng + degrees, lat: centre().lat });
  const ask = (changes: Changes = {}) => insertListing(database.db, { city }, { category: "sewing", ...changes });
  const offer = (changes: Changes = {}, at = centre(), author = helper) =>
    insertListing(database.db, { city, author, at }, { kind: "offer", category: "sewing", ...changes });
  const find = async (listingId: string, limit = 20) => {
    const found = await findCandidates(database.db, { cityId: city.id, listingId, now: new Date(), limit });
    return found?.pairs.map((pair) => (found.kind === "request" ? pair.offer.id : pair.request.id));
  };

  test("nobody is found where nobody is", async () => {
    await newCity();
    expect(await find(await ask())).toEqual([]);
    expect(await find(await offer({ category: "pets" }))).toEqual([]);
  });

  test("an offer that only a verified helper may make finds nobody, and a listing that is not open is none", async () => {
    await newCity();
    await ask({ category: "childcare" });
    expect(await find(await offer({ category: "childcare" }))).toEqual([]);
    expect(await find(await ask({ status: "paused" }))).toBeUndefined();
  });

  test("the helper's own radius is judged to the metre, between cells, from both sides", async () => {
    await newCity();
    const there = east(0.02);
    const metres = cellDistanceM(cellOf(centre(), 9), cellOf(there, 9));
    expect(metres).toBeGreaterThan(1000);
    const request = await ask();
    const reaching = await offer({ radiusM: Math.ceil(metres) }, there);
    const short = await offer({ radiusM: Math.floor(metres) }, there);
    expect(await find(request)).toEqual([reaching]);
    expect(await find(reaching)).toEqual([request]);
    expect(await find(short)).toEqual([]);
  });

  test("who moves their radius or themselves within a cell learns nothing of where in its cell a request is", async () => {
    await newCity();
    const middle = cellCentre(cellOf(centre(), 9));
    const inCell = [-0.001, 0, 0.001].map((degrees) => ({ ...middle, lng: middle.lng + degrees }));
    expect(new Set(inCell.map((at) => cellOf(at, 9))).size).toBe(1);
    const request = await ask(cellColumns(cellOf(middle, 9)));
    for (const at of inCell) {
      await database.db
        .update(listings)
        .set({ location: { x: at.lng, y: at.lat } })
        .where(eq(listings.id, request));
      for (const helperAt of inCell) expect(await find(await offer({ radiusM: 100 }, helperAt))).toEqual([request]);
    }
  });

  test("what both can do at a distance is found beyond any radius, each once, the nearest first", async () => {
    await newCity();
    const request = await ask({ category: "language", remote: true });
    const remote = { category: "language", remote: true, radiusM: 500 } as const;
    const far = await offer(remote, east(0.4));
    const near = await offer(remote);
    const here = await offer({ ...remote, remote: false });
    await offer({ ...remote, remote: false }, east(0.4));
    const found = await find(request);
    expect(found?.slice(0, 2).toSorted()).toEqual([near, here].toSorted());
    expect(found?.slice(2)).toEqual([far]);
    expect(await find(far)).toEqual([request]);
    await database.db.update(listings).set({ remote: false }).where(eq(listings.id, request));
    expect((await find(request))?.toSorted()).toEqual([near, here].toSorted());
  });

  test("close categories next door leave the same category its places", async () => {
    await newCity();
    const request = await ask({ category: "sewing" });
    const close = await Promise.all(Array.from({ length: 8 }, () => offer({ category: "repair" })));
    const same = await Promise.all(Array.from({ length: 8 }, () => offer({ radiusM: 5000 }, east(0.03))));
    const ofTen = (await find(request, 10)) ?? [];
    expect(ofTen).toHaveLength(10);
    expect(ofTen.filter((id) => same.includes(id)).length).toBeGreaterThanOrEqual(6);
    const ofFive = (await find(request, 5)) ?? [];
    expect(ofFive.filter((id) => same.includes(id)).length).toBeGreaterThanOrEqual(3);
    expect(close).toContain(ofFive[0]);
  });

  test("a verification by the city is known at once, and cannot be claimed", async () => {
    await newCity();
    const request = await ask({ category: "childcare" });
    const person = await insertMember(database.db, {
      cityId: city.id,
      citySlug: city.slug,
      quartier: city.quartiers[0],
    });
    const offered = await offer({ category: "childcare", authorVerified: true }, centre(), person);
    const verify = (verifiedHelperAt: Date | null) =>
      database.db.update(memberships).set({ verifiedHelperAt }).where(eq(memberships.id, person.id));
    expect(await find(request)).toEqual([]);
    await verify(new Date());
    expect(await find(request)).toEqual([offered]);
    const later = await offer({ category: "childcare" }, centre(), person);
    expect((await find(request))?.toSorted()).toEqual([offered, later].toSorted());
    await verify(null);
    expect(await find(request)).toEqual([]);
  });
});

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
};

describe("100,000 open listings in one city", () => {
  const TOTAL = 100_000;
  let cityId: string;
  let asked: { id: string; kind: string }[];

  beforeAll(async () => {
    const url = new URL(inject("testServer").superuserUrl);
    url.pathname = new URL(database.url).pathname;
    const filler = postgres(url.href, { max: 1, onnotice: () => {} });
    const city = await crowdedCity(filler, { seed: 3, brief: true });
    await city.grow(TOTAL);
    cityId = city.cityId;
    asked = await filler`
      (select id, kind from listings where kind = 'offer' and expires_at > now() + interval '1 day' order by md5(id::text) limit 15)
      union all
      (select id, kind from listings where kind = 'request' and expires_at > now() + interval '1 day' order by md5(id::text) limit 25)
      union all
      (select id, kind from listings where kind = 'request' and expires_at > now() + interval '1 day' and equipment <> '{}'
        order by md5(id::text) limit 10)`;
    await filler.end();
  });

  const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

  test.each([20, 300])("the nearest %i are read by the index, and little else is", async (limit) => {
    const visited: number[] = [];
    for (const { id } of asked) {
      const now = new Date();
      const found = await findAnchor(database.db, { cityId, listingId: id, now });
      const branches = found ? branchesOf(found.anchor, limit) : [];
      if (!found || branches.length === 0) continue;
      const query = nearestQuery(database.db, { ...found, now, limit }, branches);
      const [row] = await database.db.execute<{ "QUERY PLAN": [{ Plan: Plan }] }>(
        sql`explain (analyze, timing off, format json) ${query}`,
      );
      const nodes = row ? nodesOf(row["QUERY PLAN"][0].Plan) : [];
      const onListings = nodes.filter((node) => node["Relation Name"] === "listings");
      expect(onListings.map((node) => node["Node Type"])).not.toContain("Seq Scan");
      const walks = onListings.filter((node) => node["Index Name"] === "listings_near");
      expect(walks).toHaveLength(1);
      expect(nodes.some((node) => node["Node Type"] === "Seq Scan" && node["Relation Name"] === "memberships")).toBe(
        false,
      );
      const rows = walks.map(
        (node) => (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"],
      );
      visited.push(rows.reduce((sum, of) => sum + of, 0));
    }
    expect(visited.length).toBeGreaterThan(40);
    visited.sort((a, b) => a - b);
    expect(visited[Math.floor(visited.length / 2)]).toBeLessThan(5 * limit + 100);
    expect(visited.at(-1)).toBeLessThan(TOTAL / 20);
  });

  test.each(["offer", "request"])(
    "a connection that keeps the plan of an %s keeps the one by the index",
    async (kind) => {
      const now = new Date();
      const listingId = asked.find((of) => of.kind === kind)?.id ?? "";
      const found = await findAnchor(database.db, { cityId, listingId, now });
      if (!found) throw new Error("no listing");
      const query = nearestQuery(database.db, { ...found, now, limit: 300 }, branchesOf(found.anchor, 300));
      const rows = await database.connection.sql.unsafe(`explain (generic_plan) ${query.toSQL().sql}`);
      const lines = rows.map((row) => String(row["QUERY PLAN"])).join("\n");
      expect(lines).toContain("Index Scan using listings_near on listings");
      expect(lines).toContain("Order By:");
      expect(lines).not.toContain("Seq Scan on listings");
    },
  );

  test("a request that nobody at all can answer reads hardly anything", async () => {
    const [helpless] = await database.db
      .update(listings)
      .set({ equipment: ["sewing_machine", "van"] })
      .where(eq(listings.id, asked.find(({ kind }) => kind === "request")?.id ?? ""))
      .returning({ id: listings.id });
    const now = new Date();
    const found = await findAnchor(database.db, { cityId, listingId: helpless?.id ?? "", now });
    if (!found) throw new Error("no request");
    const query = nearestQuery(database.db, { ...found, now, limit: 300 }, branchesOf(found.anchor, 300));
    const [row] = await database.db.execute<{ "QUERY PLAN": [{ Plan: Plan }] }>(
      sql`explain (analyze, timing off, format json) ${query}`,
    );
    const walks = row
      ? nodesOf(row["QUERY PLAN"][0].Plan).filter((node) => node["Index Name"] === "listings_near")
      : [];
    expect(walks.map((node) => node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0))).toEqual([0]);
  });
});
