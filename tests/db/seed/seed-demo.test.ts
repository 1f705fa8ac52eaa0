import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T13:30:00Z");

type Row = {
  kind: "offer" | "request";
  category: string;
  status: string;
  title: string;
  body: string;
  urgency: string;
  slug: string;
  expires_at: Date;
  published_at: Date;
};

async function seeded(seed: number, now = NOW): Promise<{ test: TestDatabase; rows: Row[] }> {
  const test = await testDatabase();
  await seedDemo(test.db, { seed, now });
  const rows = await test.connection.sql<Row[]>`
    select l.kind, l.category, l.status, l.title, l.body, l.urgency, l.expires_at, l.published_at, q.slug
    from listings l join quartiers q on q.city_id = l.city_id and q.id = l.quartier_id order by l.id`;
  return { test, rows };
}

const hashOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

describe("seedDemo", () => {
  let first: { test: TestDatabase; rows: Row[] };
  let open: Row[];

  beforeAll(async () => {
    first = await seeded(1);
    open = first.rows.filter(({ status }) => status === "published");
  });
  afterAll(() => first.test.close());

  it("tells the same story from the same seed, another one from another", async () => {
    const again = await seeded(1);
    const other = await seeded(2);
    expect(hashOf(again.rows)).toBe(hashOf(first.rows));
    expect(hashOf(other.rows)).not.toBe(hashOf(first.rows));
    await Promise.all([again.test.close(), other.test.close()]);
  });

  it("shows some offers that are full this week, and none of the accounts that visitors try", async () => {
    const full = await first.test.connection.sql<{ email: string }[]>`
      select u.email from listings l
      join memberships m on m.city_id = l.city_id and m.id = l.author_id join users u on u.id = m.user_id
      where l.kind = 'offer' and l.status = 'published' and l.capacity <= (
        select count(*) from exchanges e
        where e.city_id = l.city_id and e.offer_id = l.id and e.week = '2026-11-23' and e.status = 'accepted')`;
    expect(full).toHaveLength(5);
    for (const { email } of full) expect(email).toMatch(/n\d+@/);
  });

  it("opens about 250 listings, with more offers than requests as in 2020", () => {
    const offers = open.filter(({ kind }) => kind === "offer").length;
    expect(open.length).toBeGreaterThan(235);
    expect(open.length).toBeLessThan(270);
    expect(offers / (open.length - offers)).toBeGreaterThan(1.4);
    expect(offers / (open.length - offers)).toBeLessThan(2);
  });

  it("shows every category both ways, in the 13 inhabited quartiers", () => {
    for (const kind of ["offer", "request"])
      expect(new Set(open.filter((row) => row.kind === kind).map(({ category }) => category))).toEqual(
        new Set(CATEGORY_KEYS),
      );
    const slugs = new Set(open.map(({ slug }) => slug));
    expect(slugs.size).toBe(13);
    expect(slugs).not.toContain("chailluz");
  });

  it.each([
    ["planoise-chateaufarine", "transport"],
    ["planoise-chateaufarine", "admin_help"],
    ["planoise-chateaufarine", "digital_help"],
    ["planoise-chateaufarine", "pharmacy"],
    ["vaite-clairs-soleils", "transport"],
    ["vaite-clairs-soleils", "pharmacy"],
    ["palente-orchamps-saragosse", "visit"],
  ])("lacks hands in %s for %s", (slug, category) => {
    const here = open.filter((row) => row.slug === slug && row.category === category);
    const requests = here.filter(({ kind }) => kind === "request").length;
    expect(requests).toBeGreaterThanOrEqual(2);
    expect(requests).toBeGreaterThan(here.length - requests);
  });

  it("never says the same thing twice among open listings, and holds no private word", () => {
    const said = open.map(({ kind, title, body }) => `${kind}|${title}|${body}`);
    expect(new Set(said).size).toBe(said.length);
    for (const { title, body } of first.rows) {
      expect(`${title} ${body}`).not.toMatch(/€|@|\b0\d(\s?\d\d){4}\b|\{/);
    }
  });

  it("holds listings that ended, each with its history", async () => {
    const past = first.rows.filter(({ status }) => status !== "published");
    expect(new Set(past.map(({ status }) => status))).toEqual(new Set(["fulfilled", "closed", "expired", "paused"]));
    const [{ wrong } = { wrong: -1 }] = await first.test.connection.sql<{ wrong: number }[]>`
      select count(*)::int as wrong from listings l where l.status <> (
        select to_status from listing_events e where e.city_id = l.city_id and e.listing_id = l.id order by at desc limit 1)`;
    expect(wrong).toBe(0);
  });

  it.each([
    ["early in the morning", "2026-11-24T05:00:00Z"],
    ["in the afternoon", "2026-11-24T13:00:00Z"],
    ["late in the evening", "2026-11-24T21:30:00Z"],
    ["just after midnight", "2026-11-23T23:05:00Z"],
    ["on the day of summer time", "2026-03-29T10:00:00Z"],
    ["on the day of winter time", "2026-10-25T10:00:00Z"],
  ])("has three to six requests for today, %s, and nothing open that is over", async (_, moment) => {
    const now = new Date(moment);
    const { test, rows } = await seeded(1, now);
    const live = rows.filter(({ status }) => status === "published");
    const urgent = live.filter(({ urgency }) => urgency === "today").length;
    expect(urgent).toBeGreaterThanOrEqual(3);
    expect(urgent).toBeLessThanOrEqual(6);
    expect(live.filter((row) => row.expires_at <= now || row.published_at > now)).toEqual([]);
    await test.close();
  });
});
