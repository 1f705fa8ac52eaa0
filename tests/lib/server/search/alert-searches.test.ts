import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { insertBlock } from "#db/queries/blocks.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { savedSearches } from "#db/schema/saved-searches.ts";
import { type ListingFilter, NO_FILTER } from "#lib/listings/listing-filter.ts";
import type { Alert } from "#lib/search/saved-search.ts";
import { MAIL_PAYLOADS } from "#lib/server/mail/mail-kind.ts";
import { alertSearches } from "#lib/server/search/alert-searches.ts";
import { openSavedSearch } from "#lib/server/search/load-saved-searches.ts";
import { saveSearch } from "#lib/server/search/save-search.ts";
import { choose, daysAfter, digestsOf, THURSDAY } from "#tests/support/digests.ts";
import { hoursAfter } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let me: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  [me] = a.neighbours;
});

const bikes: ListingFilter = { ...NO_FILTER, q: "vélo" };
const keep = (alert: Alert, member = me, filter = bikes) =>
  saveSearch(member, { name: "Vélos", alert, filter }, daysAfter(-30));
const publish = (title: string, publishedAt = hoursAfter(-5, THURSDAY), city = a, author = city.members.resident) =>
  insertListing(base.db, { city, author }, { title, publishedAt, expiresAt: daysAfter(40) });
const alertsOf = async (member: TestMember) => {
  const rows = (await digestsOf(base.db, member).rows()).filter(({ kind }) => kind === "search-alert");
  return rows.map(({ payload }) => MAIL_PAYLOADS["search-alert"].parse(payload));
};
const titlesOf = async (member: TestMember) =>
  (await alertsOf(member)).map(({ items }) => items.map(({ title }) => title));

describe("an alert", () => {
  test("tells what is new for a search, the newest first, with the way to it", async () => {
    const id = await keep("daily");
    const older = await publish("Un vélo à réparer", hoursAfter(-20, THURSDAY));
    await publish("Un vélo à vendre ? Non, à prêter");
    await publish("Des courses à faire");
    await publish("Un vélo d’il y a longtemps", daysAfter(-31));
    expect(await alertSearches(base.db, THURSDAY)).toBe(1);
    const [alert] = await alertsOf(me);
    expect(alert).toEqual({
      name: "Vélos",
      total: 2,
      link: `http://localhost:3000/ville-a/mes-recherches/${id}`,
      items: [
        expect.objectContaining({ title: "Un vélo à vendre ? Non, à prêter" }),
        {
          title: "Un vélo à réparer",
          quartier: "ville-a-ouest",
          when: "quand vous voulez",
          link: `http://localhost:3000/ville-a/annonces/${older}`,
        },
      ],
    });
    const [row] = await digestsOf(base.db, me).rows();
    // At the end of their quiet hours.
    expect(row).toMatchObject({ topic: "digest", priority: 7, dueAt: new Date("2027-03-11T07:00:00Z") });
    const [bell] = await base.db.select().from(notifications);
    expect(bell).toMatchObject({
      memberId: me.id,
      notice: { words: { name: "Vélos", count: 2 }, place: { route: "savedSearch", params: { city: "ville-a", id } } },
    });
  });

  test("shows six and says how many there are", async () => {
    await keep("daily");
    for (let nth = 1; nth <= 8; nth += 1) await publish(`Un vélo, le numéro ${nth}`);
    await alertSearches(base.db, THURSDAY);
    const [alert] = await alertsOf(me);
    expect(alert?.items).toHaveLength(6);
    expect(alert?.total).toBe(8);
  });

  test("is not sent twice, on the next day nor by two at once, and nothing new says nothing", async () => {
    await keep("daily");
    await publish("Un vélo à réparer");
    await Promise.all([alertSearches(base.db, THURSDAY), alertSearches(base.db, THURSDAY)]);
    await alertSearches(base.db, hoursAfter(1, THURSDAY));
    await alertSearches(base.db, daysAfter(1));
    expect(await titlesOf(me)).toEqual([["Un vélo à réparer"]]);
    await publish("Un deuxième vélo", hoursAfter(30, THURSDAY));
    await alertSearches(base.db, daysAfter(2));
    expect(await titlesOf(me)).toEqual([["Un vélo à réparer"], ["Un deuxième vélo"]]);
  });

  test("tells what was published while the last one looked, and nothing of what came back on line", async () => {
    await keep("daily");
    const settling = new Date(THURSDAY.getTime() - 20_000);
    await publish("Un vélo de la dernière minute", settling);
    const edge = new Date(THURSDAY.getTime() - 60_000);
    const again = await publish("Un vélo juste à la limite", edge);
    await alertSearches(base.db, THURSDAY);
    expect(await titlesOf(me)).toEqual([]);
    await alertSearches(base.db, daysAfter(1));
    expect(await titlesOf(me)).toEqual([["Un vélo de la dernière minute", "Un vélo juste à la limite"]]);
    await base.db
      .update(listings)
      .set({ publishedAt: hoursAfter(30, THURSDAY) })
      .where(eq(listings.id, again));
    await alertSearches(base.db, daysAfter(2));
    expect(await titlesOf(me)).toHaveLength(1);
  });

  test("leaves out what its member saw, what is theirs, and what is by anybody with whom they have a block", async () => {
    const id = await keep("daily");
    const [, blocked] = a.neighbours;
    await insertBlock(base.db, { cityId: a.id, memberId: blocked.id, otherId: me.id, now: daysAfter(-40) });
    await publish("Un vélo déjà vu", hoursAfter(-40, THURSDAY));
    await openSavedSearch(me, id, hoursAfter(-30, THURSDAY));
    await publish("Mon propre vélo", undefined, a, me);
    await publish("Le vélo d’une personne bloquée", undefined, a, blocked);
    expect(await alertSearches(base.db, THURSDAY)).toBe(0);
    expect(await base.db.select().from(outbox)).toEqual([]);
  });

  test("is told in the language of its member, of their city alone", async () => {
    await keep("daily", b.neighbours[0]);
    await base.db.update(memberships).set({ locale: "en" }).where(eq(memberships.id, b.neighbours[0].id));
    await publish("Un vélo de la ville A");
    const bike = await publish("Un vélo de la ville B", undefined, b);
    await alertSearches(base.db, THURSDAY);
    const [alert] = await alertsOf(b.neighbours[0]);
    expect(alert?.items.map(({ link }) => link)).toEqual([`http://localhost:3000/en/ville-b/listings/${bike}`]);
    expect(await alertsOf(me)).toEqual([]);
  });
});

describe("alerts are due", () => {
  beforeEach(() => publish("Un vélo à réparer", hoursAfter(-60, THURSDAY)));

  test("daily on each day, weekly on the day of the city, never for a search without", async () => {
    const [daily, weekly] = a.neighbours;
    await keep("daily", daily);
    await keep("weekly", weekly);
    await keep("none", a.members.agent);
    await alertSearches(base.db, daysAfter(-1));
    expect([(await alertsOf(daily)).length, (await alertsOf(weekly)).length]).toEqual([1, 0]);
    await alertSearches(base.db, THURSDAY);
    expect([(await alertsOf(daily)).length, (await alertsOf(weekly)).length]).toEqual([1, 1]);
    expect(await alertsOf(a.members.agent)).toEqual([]);
  });

  test("in the morning alone", async () => {
    await keep("daily");
    await alertSearches(base.db, new Date("2027-03-11T05:40:00Z"));
    await alertSearches(base.db, new Date("2027-03-11T11:00:00Z"));
    expect(await alertsOf(me)).toEqual([]);
  });

  test("to nobody who is suspended, on a break, or wants no digest: what they missed waits for them", async () => {
    const [, neighbour] = a.neighbours;
    const { agent } = a.members;
    for (const member of [me, neighbour, agent]) await keep("daily", member);
    await suspend(base.db, me, { at: THURSDAY });
    await choose(base.db, neighbour, { pausedUntil: daysAfter(1) });
    await choose(base.db, agent, { mail: ["messages"] });
    expect(await alertSearches(base.db, THURSDAY)).toBe(0);
    expect(await base.db.select({ at: savedSearches.lastAlertedAt }).from(savedSearches)).toEqual([
      { at: null },
      { at: null },
      { at: null },
    ]);
    await alertSearches(base.db, daysAfter(2));
    expect(await titlesOf(neighbour)).toEqual([["Un vélo à réparer"]]);
  });
});
