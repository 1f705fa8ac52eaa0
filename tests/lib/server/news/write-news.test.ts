import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getCity } from "#db/queries/cities.ts";
import type { City } from "#lib/cities/city.ts";
import type { NewsInput } from "#lib/notifications/news.schema.ts";
import { loadNews } from "#lib/server/news/load-news.ts";
import { restoreNews, withdrawNews } from "#lib/server/news/withdraw-news.ts";
import { addNews, editNews } from "#lib/server/news/write-news.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let city: City;
let agent: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  city = await getCity(base.db, a.id);
  agent = a.members.agent;
});

const NOW = new Date("2026-11-29T10:00:00Z");
const LATER = new Date("2026-11-30T10:00:00Z");
const market: NewsInput = {
  newsTitle: "Marché de Noël",
  newsText: "Du 5 au 24 décembre, place Granvelle.",
  newsLink: "https://www.besancon.fr/",
  startsOn: null,
  endsOn: "2026-12-24",
};
const load = async (now = NOW) => {
  const news = await loadNews(agent, city, now);
  if (!news) throw new Error("no such page");
  return news;
};
async function add(input: Partial<NewsInput> = {}): Promise<string> {
  await addNews(agent, randomUUID(), { ...market, ...input }, NOW);
  const { current, coming } = await load();
  return (current[0] ?? coming[0])?.id ?? "";
}

describe("news of the city", () => {
  test("are added once for a form, however often it is sent", async () => {
    const key = randomUUID();
    await Promise.all([addNews(agent, key, market, NOW), addNews(agent, key, market, NOW)]);
    expect((await load()).current).toMatchObject([
      {
        title: "Marché de Noël",
        summary: "Du 5 au 24 décembre, place Granvelle.",
        link: "https://www.besancon.fr/",
        publishedAt: NOW,
        endsOn: "2026-12-24",
        withdrawnAt: null,
        createdBy: "Alex agent",
      },
    ]);
  });

  test("may begin on a day to come, and end", async () => {
    await add({ startsOn: "2026-12-05" });
    expect(await load()).toMatchObject({ current: [], coming: [{ title: "Marché de Noël" }], past: [] });
    const [advent, after] = [new Date("2026-12-04T23:30:00Z"), new Date("2026-12-25T10:00:00Z")];
    expect(await load(advent)).toMatchObject({ current: [{ title: "Marché de Noël" }], coming: [] });
    expect(await load(after)).toMatchObject({ current: [], past: [{ title: "Marché de Noël" }] });
  });

  test("are corrected without beginning anew", async () => {
    const id = await add();
    await editNews(agent, id, { ...market, newsTitle: "Marché de l’Avent", startsOn: "2026-11-29" }, LATER);
    await editNews(agent, id, { ...market, newsTitle: "Marché de l’Avent", newsLink: null }, LATER);
    expect((await load(LATER)).current).toMatchObject([{ title: "Marché de l’Avent", link: null, publishedAt: NOW }]);
    await editNews(agent, id, { ...market, startsOn: "2026-12-05" }, LATER);
    expect((await load(LATER)).coming).toMatchObject([{ publishedAt: new Date("2026-12-04T23:00:00Z") }]);
    await editNews(agent, id, market, LATER);
    expect((await load(LATER)).current).toMatchObject([{ publishedAt: LATER }]);
  });

  test.each([
    [{ endsOn: "2026-11-28" }, "endsOn", "news.end-past"],
    [{ startsOn: "2026-11-28" }, "startsOn", "news.start-past"],
  ])("cannot have days that are over (%o)", async (change, field, key) => {
    await expect(addNews(agent, randomUUID(), { ...market, ...change }, NOW)).rejects.toMatchObject({ field, key });
    const id = await add();
    await expect(editNews(agent, id, { ...market, ...change }, NOW)).rejects.toMatchObject({ field, key });
  });

  test("are withdrawn, and put back", async () => {
    const id = await add();
    await withdrawNews(agent, id, NOW);
    expect(await load()).toMatchObject({ current: [], withdrawn: [{ id, withdrawnAt: NOW }] });
    await restoreNews(a.members.admin, id);
    expect(await load()).toMatchObject({ current: [{ id, withdrawnAt: null }], withdrawn: [] });
  });

  test("are no page for residents and moderators, who can write none", async () => {
    const id = await add();
    for (const member of [a.members.resident, a.members.moderator]) {
      expect(await loadNews(member, city, NOW)).toBeNull();
      await expect(addNews(member, randomUUID(), market, NOW)).rejects.toThrow("not-found");
      await expect(editNews(member, id, market, NOW)).rejects.toThrow("not-found");
      await expect(withdrawNews(member, id, NOW)).rejects.toThrow("not-found");
      await expect(restoreNews(member, id)).rejects.toThrow("not-found");
    }
  });

  test("are the city's own: those of another one are neither seen nor changed", async () => {
    const id = await add();
    const stranger = b.members.admin;
    const elsewhere = await getCity(base.db, b.id);
    expect(await loadNews(stranger, elsewhere, NOW)).toEqual({ current: [], coming: [], withdrawn: [], past: [] });
    await expect(editNews(stranger, id, market, NOW)).rejects.toThrow("not-found");
    await expect(withdrawNews(stranger, id, NOW)).rejects.toThrow("not-found");
    expect((await load()).current).toMatchObject([{ id, withdrawnAt: null }]);
  });
});
