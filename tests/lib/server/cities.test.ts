import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findQuartier, listQuartiers } from "#db/queries/cities.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { quartierImports } from "#db/schema/quartier-imports.ts";
import { savedSearches } from "#db/schema/saved-searches.ts";
import { uuidv7 } from "#db/uuid.ts";
import { cellOf } from "#lib/geo/cell.ts";
import { confirmQuartiers } from "#lib/server/cities/confirm-draft.ts";
import { loadQuartierDesk } from "#lib/server/cities/load-quartier-draft.ts";
import { receiveQuartiers } from "#lib/server/cities/receive-quartiers.ts";
import { installJobs } from "#lib/server/jobs/install-jobs.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SIDE = 0.02;
const NOW = new Date();

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  await installJobs(base);
});
afterAll(() => base.close());
beforeEach(async () => {
  await base.db.execute("truncate cities, users cascade");
  ({ a, b } = await twoCities(base.db));
});

/** A feature as wide as a quartier of the tests, or so many of them, from the west of the first one on. */
function feature(slug: string, from: number, width = 1, more: object = {}) {
  const [first] = a.quartiers;
  const west = first.centre.lng - SIDE / 2 + from * SIDE;
  const [south, east] = [first.centre.lat - SIDE / 2, west + width * SIDE];
  const north = south + SIDE;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const properties = { slug, name: `Quartier ${slug}`, shortName: slug, population: 9_000, ...more };
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}
const fileOf = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

function posted(content: string | Uint8Array<ArrayBuffer>, type = "application/json"): Request {
  const form = new FormData();
  form.set("quartiers", new File([content], "quartiers.geojson", { type }));
  return new Request("http://localhost:3000/api/ville-a/quartiers", { method: "POST", body: form });
}
const send = (content: string, member: TestMember = a.members.admin, type?: string) =>
  receiveQuartiers(member, { request: posted(content, type), forNewCity: null }, NOW);
const desk = (id: string, member: TestMember = a.members.admin, now = NOW) => loadQuartierDesk(member, id, now);
async function put(content: string) {
  const id = await send(content);
  await confirmQuartiers(a.members.admin, id, NOW);
  return (await desk(id))?.draft?.report;
}
const listingOf = async (id: string) => (await base.db.select().from(listings).where(eq(listings.id, id)))[0];
const slugOf = async (quartierId: string | undefined) =>
  (
    await base.db
      .select()
      .from(quartiers)
      .where(eq(quartiers.id, quartierId ?? ""))
  )[0]?.slug;
const names = async (city = a) => (await listQuartiers(base.db, city.id)).map(({ slug }) => slug);
/** The west as it is; the two others as one. */
const merged = () => fileOf(feature("ville-a-ouest", 0), feature("grand-est", 1, 2));

describe("a file that is sent", () => {
  test("changes nothing until it is confirmed, and tells what it would change", async () => {
    const before = await base.db.select().from(quartiers);
    const moving = await insertListing(base.db, { city: a, quartier: a.quartiers[1] });
    const id = await send(merged());
    expect(await base.db.select().from(quartiers)).toEqual(before);
    expect(await desk(id)).toMatchObject({
      draft: { problems: [], appliedAt: null },
      preview: {
        added: [{ slug: "grand-est" }],
        renamed: [],
        reshaped: [],
        gone: [{ slug: "ville-a-centre" }, { slug: "ville-a-est" }],
        moves: [
          { from: "Quartier ville-a-centre", to: "Quartier grand-est", listings: 1, members: 1, nearest: 0 },
          { from: "Quartier ville-a-est", to: "Quartier grand-est", listings: 0, members: 1, nearest: 0 },
        ],
      },
    });
    expect((await listingOf(moving))?.quartierId).toBe(a.quartiers[1].id);
  });

  test("is judged by what it holds, not by what it says that it is", async () => {
    const named = await desk(await send(merged(), a.members.admin, "image/png"));
    expect(named?.draft?.problems).toEqual([]);
    const picture = await desk(await send("\u0089PNG\r\n", a.members.admin, "application/geo+json"));
    expect(picture?.draft).toMatchObject({ problems: [{ code: "not-json" }], quartiers: null });
  });

  test("of 30 MB is refused while it is read", async () => {
    const request = posted(new Uint8Array(30_000_000).fill(32));
    const id = await receiveQuartiers(a.members.admin, { request, forNewCity: null }, NOW);
    expect((await desk(id))?.draft).toMatchObject({ problems: [{ code: "too-heavy" }], quartiers: null });
  });

  test("that is no form at all holds nothing", async () => {
    const request = new Request("http://localhost:3000/api/ville-a/quartiers", { method: "POST", body: "{}" });
    const id = await receiveQuartiers(a.members.admin, { request, forNewCity: null }, NOW);
    expect((await desk(id))?.draft).toMatchObject({ problems: [{ code: "not-json" }] });
  });

  test("with an error is never put in force", async () => {
    const id = await send(fileOf(feature("x", 0), feature("y", 0.5)));
    expect((await desk(id))?.draft?.problems).toMatchObject([{ code: "overlap", slug: "x", other: "y" }]);
    await expect(confirmQuartiers(a.members.admin, id, NOW)).rejects.toMatchObject({ code: "not-found" });
  });

  test("is gone after a day", async () => {
    const id = await send(merged());
    const later = new Date(NOW.getTime() + 25 * 3_600_000);
    expect((await desk(id, a.members.admin, later))?.draft).toBeNull();
    await expect(confirmQuartiers(a.members.admin, id, later)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("quartiers that are put in force", () => {
  test("take the place of the others: what stood there comes along, the rows of those that go stay", async () => {
    const [west, middle, east] = a.quartiers;
    const stays = await insertListing(base.db, { city: a, quartier: west });
    const comes = await insertListing(base.db, { city: a, quartier: middle });
    const paused = await insertListing(base.db, { city: a, quartier: east }, { status: "paused" });
    const ended = await insertListing(base.db, { city: a, quartier: east }, { status: "closed" });
    await base.db.insert(savedSearches).values({
      cityId: a.id,
      id: uuidv7(),
      memberId: a.members.resident.id,
      name: "Au centre",
      query: { quartier: middle.slug },
      alert: "none",
      lastSeenAt: NOW,
      createdAt: NOW,
    });
    const report = await put(merged());
    expect(report).toMatchObject({ unchanged: 1, searches: 1, drafts: 0 });
    expect(await names()).toEqual(["grand-est", "ville-a-ouest"]);
    expect(await slugOf((await listingOf(stays))?.quartierId)).toBe("ville-a-ouest");
    for (const id of [comes, paused, ended]) {
      expect(await slugOf((await listingOf(id))?.quartierId)).toBe("grand-est");
    }
    for (const member of a.neighbours) {
      const [row] = await base.db.select().from(memberships).where(eq(memberships.id, member.id));
      expect(await slugOf(row?.quartierId)).toBe("grand-est");
    }
    const [search] = await base.db.select().from(savedSearches);
    expect(search?.query).toEqual({ quartier: "grand-est" });
    expect(await findQuartier(base.db, a.id, middle.slug)).toBeNull();
    const [retired] = await base.db.select().from(quartiers).where(eq(quartiers.id, middle.id));
    expect(retired?.retiredAt).toEqual(NOW);
    expect(await names(b)).toHaveLength(3);
    const entries = await base.db.select().from(auditEntries).where(eq(auditEntries.action, "quartiers.imported"));
    expect(entries).toMatchObject([
      { cityId: a.id, actorId: a.members.admin.id, details: { added: 1, gone: 2, listings: 2, members: 2 } },
    ]);
  });

  test("come back with their own rows", async () => {
    await put(merged());
    const report = await put(
      fileOf(feature("ville-a-ouest", 0), feature("ville-a-centre", 1), feature("ville-a-est", 2)),
    );
    expect(report?.added.map(({ slug }) => slug)).toEqual(["ville-a-centre", "ville-a-est"]);
    expect((await listQuartiers(base.db, a.id)).map(({ id }) => id).sort()).toEqual(
      a.quartiers.map(({ id }) => id).sort(),
    );
    const retired = await base.db
      .select()
      .from(quartiers)
      .where(and(eq(quartiers.cityId, a.id), isNull(quartiers.retiredAt)));
    expect(retired).toHaveLength(3);
  });

  test("give what lies in none of them the nearest one, and say so", async () => {
    const far = await insertListing(base.db, { city: a, quartier: a.quartiers[2] });
    const report = await put(fileOf(feature("ville-a-ouest", 0), feature("ville-a-centre", 1)));
    expect(report?.moves).toEqual([
      { from: "Quartier ville-a-est", to: "Quartier ville-a-centre", listings: 1, members: 1, nearest: 2 },
    ]);
    expect(await slugOf((await listingOf(far))?.quartierId)).toBe("ville-a-centre");
  });

  test("change public places where fewer people live", async () => {
    const [west] = a.quartiers;
    const id = await insertListing(base.db, { city: a, quartier: west });
    const sparse = { population: 10 };
    const report = await put(
      fileOf(feature("ville-a-ouest", 0, 1, sparse), feature("ville-a-centre", 1), feature("ville-a-est", 2)),
    );
    expect(report).toMatchObject({ replaced: 1, moves: [] });
    expect((await listingOf(id))?.cell).toBe(cellOf(west.centre, 7));
  });

  test("leave whoever chose a quartier beside their place where they are, while it is there", async () => {
    const [west, middle] = a.quartiers;
    const id = await insertListing(base.db, { city: a, quartier: west, at: middle.centre });
    await put(fileOf(feature("ville-a-ouest", -0.1, 1.1), feature("ville-a-centre", 1), feature("ville-a-est", 2)));
    expect(await slugOf((await listingOf(id))?.quartierId)).toBe("ville-a-ouest");
  });

  test("come once: a second press and a file of before find something else", async () => {
    const [first, second] = [await send(merged()), await send(merged())];
    const pressed = await Promise.allSettled([
      confirmQuartiers(a.members.admin, first, NOW),
      confirmQuartiers(a.members.admin, first, NOW),
      confirmQuartiers(a.members.admin, second, NOW),
    ]);
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = pressed.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    for (const code of codes) expect(["not-found", "changed-meanwhile"]).toContain(code);
  });

  test("make no difference when they are the same", async () => {
    const same = fileOf(feature("ville-a-ouest", 0), feature("ville-a-centre", 1), feature("ville-a-est", 2));
    await put(same);
    expect(await put(same)).toMatchObject({ added: [], renamed: [], reshaped: [], gone: [], moves: [], unchanged: 3 });
  });
});

describe("who", () => {
  test.each(["resident", "moderator", "agent"] as const)("a %s sends, sees and confirms nothing", async (role) => {
    const id = await send(merged());
    const kept = await base.db.select().from(quartierImports);
    await expect(send(merged(), a.members[role])).rejects.toMatchObject({ code: "not-found" });
    await expect(confirmQuartiers(a.members[role], id, NOW)).rejects.toMatchObject({ code: "not-found" });
    expect(await loadQuartierDesk(a.members[role], id, NOW)).toBeNull();
    expect(await base.db.select().from(quartierImports)).toEqual(kept);
  });

  test("an administrator of another city finds no file of this one", async () => {
    const id = await send(merged());
    await expect(confirmQuartiers(b.members.admin, id, NOW)).rejects.toMatchObject({ code: "not-found" });
    expect((await desk(id, b.members.admin))?.draft).toBeNull();
    expect(await names()).toHaveLength(3);
  });
});
