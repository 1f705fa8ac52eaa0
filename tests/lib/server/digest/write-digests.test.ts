import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cities } from "#db/schema/cities.ts";
import { memberships } from "#db/schema/memberships.ts";
import { digests, failingAddresses, pushSubscriptions } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { localTime } from "#lib/listings/local-time.ts";
import { digestSlot } from "#lib/notifications/digest-time.ts";
import { writeDigests } from "#lib/server/digest/write-digests.ts";
import { MAIL_PAYLOADS } from "#lib/server/mail/mail-kind.ts";
import { choose, daysAfter, digestsOf, pair, THURSDAY } from "#tests/support/digests.ts";
import { hoursAfter, insertHelper, insertRequest, type TestHelper } from "#tests/support/dispatch.ts";
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

const of = (member: TestMember) => digestsOf(base.db, member);
const titles = async (member: TestMember) =>
  (await of(member).mails()).map(({ requests }) => requests.map(({ title }) => title));
/** An open request of the resident of A, under a title of its own. */
const request = (title: string) => insertRequest(base.db, a, { title });

async function helperOf(...found: [requestId: string, score: number][]): Promise<TestHelper> {
  const helper = await insertHelper(base.db, a);
  for (const [id, score] of found) await pair(base.db, a, id, helper.offerId, score);
  return helper;
}

describe("a digest", () => {
  test("is one message at the minute of its member between seven and eight, useful for half a day", async () => {
    await request("Besoin de quelques courses");
    await writeDigests(base.db, THURSDAY);
    const [mail, ...more] = await of(me).rows();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      kind: "digest",
      channel: "mail",
      topic: "digest",
      priority: 8,
      state: "waiting",
      recipient: me.email,
      locale: "fr",
      businessKey: `digest:${me.id}:2027-03-11`,
    });
    expect(localTime(mail?.dueAt as Date, a.timeZone)).toMatchObject({
      date: "2027-03-11",
      hour: 7,
      minute: digestSlot(me.id),
    });
    expect(mail?.usefulUntil).toEqual(hoursAfter(12, mail?.dueAt));
    expect(MAIL_PAYLOADS.digest.parse(mail?.payload)).toMatchObject({ firstName: "Bilal", rhythm: "weekly" });
    expect(await of(me).days()).toEqual(["2027-03-11 sent"]);
  });

  test("is never empty: that there was nothing to tell is noted, and nothing is sent", async () => {
    expect(await writeDigests(base.db, THURSDAY)).toMatchObject({ sent: 0 });
    expect(await of(me).days()).toEqual(["2027-03-11 empty"]);
    expect(await base.db.select().from(outbox)).toEqual([]);
  });

  test("speaks the language of its member", async () => {
    const id = await request("Besoin de quelques courses");
    await base.db.update(memberships).set({ locale: "en" }).where(eq(memberships.id, me.id));
    await writeDigests(base.db, THURSDAY);
    const [row] = await of(me).rows();
    const [mail] = await of(me).mails();
    expect(row?.locale).toBe("en");
    expect(mail?.requests).toEqual([
      {
        title: "Besoin de quelques courses",
        quartier: "ville-a-ouest",
        when: "whenever you like",
        distance: "about 2 km away",
        link: `http://localhost:3000/en/ville-a/listings/${id}`,
      },
    ]);
  });

  test("goes to a device too where somebody wants it there, once their quiet hours are over, and holds no private text", async () => {
    await request("Besoin de quelques courses");
    const subscription = { cityId: a.id, id: uuidv7(), memberId: me.id, p256dh: "p", auth: "a", device: "Firefox" };
    const endpoint = "https://updates.push.services.mozilla.com/1";
    await base.db.insert(pushSubscriptions).values({ ...subscription, endpoint, createdAt: THURSDAY });
    await choose(base.db, me, { mail: [], push: ["digest"] });
    await writeDigests(base.db, THURSDAY);
    const rows = await of(me).rows();
    expect(rows).toMatchObject([{ channel: "push", recipient: null, businessKey: `digest:${me.id}:2027-03-11#push` }]);
    expect(rows[0]?.payload).toEqual({ words: {}, place: { route: "forYou", params: { city: "ville-a" } } });
    expect(rows[0]?.dueAt).toEqual(new Date("2027-03-11T07:00:00Z"));
  });
});

describe("the requests in it", () => {
  test("are those that one's offers fit, the best six first, however many offers they fit", async () => {
    const found: [string, number][] = [];
    for (let nth = 1; nth <= 8; nth += 1) found.push([await request(`Demande numéro ${nth}`), nth / 10]);
    const helper = await helperOf(...found);
    const second = await insertListing(
      base.db,
      { city: a, author: helper },
      { kind: "offer", expiresAt: daysAfter(20) },
    );
    await pair(base.db, a, found[0]?.[0] ?? "", second, 0.95);
    await writeDigests(base.db, THURSDAY);
    expect(await titles(helper)).toEqual([
      [
        "Demande numéro 1",
        "Demande numéro 8",
        "Demande numéro 7",
        "Demande numéro 6",
        "Demande numéro 5",
        "Demande numéro 4",
      ],
    ]);
  });

  test("are the nearest for whoever offers nothing, none of their own, none that asks for a verified helper", async () => {
    const [west, middle, east] = a.quartiers;
    const at = (quartier: typeof west, title: string, overrides = {}) =>
      insertListing(
        base.db,
        { city: a, quartier },
        { title, publishedAt: hoursAfter(-1), expiresAt: daysAfter(20), ...overrides },
      );
    await at(east, "Loin, à l’est de la ville");
    await at(middle, "Tout près, et plus ancienne", { publishedAt: hoursAfter(-48) });
    await at(middle, "Tout près, et récente");
    await at(middle, "Trop ancienne pour un résumé", { publishedAt: daysAfter(-22) });
    await at(middle, "Garder mes deux enfants", { category: "childcare" });
    await at(middle, "Garder mes enfants le mardi", { category: "other", body: "Une garde d’enfants à la maison." });
    await at(middle, "Arroser mes plantes vertes", { category: "other" });
    await at(middle, "Une offre n’est pas une demande", { kind: "offer", capacity: 2 });
    await insertListing(
      base.db,
      { city: a, author: me, quartier: middle },
      { title: "Ma propre demande", publishedAt: hoursAfter(-1), expiresAt: daysAfter(20) },
    );
    await writeDigests(base.db, THURSDAY);
    const [first] = await titles(me);
    expect(new Set(first?.slice(0, 3))).toEqual(
      new Set(["Tout près, et récente", "Arroser mes plantes vertes", "Tout près, et plus ancienne"]),
    );
    expect(first?.[2]).toBe("Tout près, et plus ancienne");
    expect(first?.slice(3)).toEqual(["Loin, à l’est de la ville"]);
  });

  test("are never told twice: what follows comes the next week", async () => {
    const found: [string, number][] = [];
    for (let nth = 1; nth <= 8; nth += 1) found.push([await request(`Demande numéro ${nth}`), nth / 10]);
    const helper = await helperOf(...found);
    await writeDigests(base.db, THURSDAY);
    await writeDigests(base.db, daysAfter(7));
    const [first, second] = await titles(helper);
    expect(first).toHaveLength(6);
    expect(second).toEqual(["Demande numéro 2", "Demande numéro 1"]);
    const [near, later] = await titles(me);
    expect([...(near ?? []), ...(later ?? [])].length).toBe(8);
    expect(new Set([...(near ?? []), ...(later ?? [])]).size).toBe(8);
    await writeDigests(base.db, daysAfter(14));
    expect(await of(helper).days()).toEqual(["2027-03-11 sent", "2027-03-18 sent", "2027-03-25 empty"]);
  });
});

describe("who is due", () => {
  beforeEach(() => request("Besoin de quelques courses"));

  test("has a digest once on a day, however often the worker looks, and also when two look at once", async () => {
    const runs = await Promise.all([writeDigests(base.db, THURSDAY), writeDigests(base.db, THURSDAY)]);
    const done = runs.reduce((sum, { sent, empty }) => sum + sent + empty, 0);
    expect(done).toBe(12);
    expect(await writeDigests(base.db, hoursAfter(1, THURSDAY))).toEqual({ sent: 0, empty: 0 });
    expect(await of(me).rows()).toHaveLength(1);
    expect(await base.db.select().from(digests)).toHaveLength(12);
  });

  test("is whoever wants it weekly, on the day of the city, and daily, on every day", async () => {
    await choose(base.db, me, { digestRhythm: "daily" });
    const [, weekly] = a.neighbours;
    await writeDigests(base.db, daysAfter(-1));
    expect(await of(me).days()).toEqual(["2027-03-10 sent"]);
    expect(await of(weekly).days()).toEqual([]);
    await base.db.update(cities).set({ settings: { digestWeekday: 5 } });
    await writeDigests(base.db, THURSDAY);
    await writeDigests(base.db, daysAfter(1));
    expect(await of(me).days()).toEqual(["2027-03-10 sent", "2027-03-11 empty", "2027-03-12 empty"]);
    expect(await of(weekly).days()).toEqual(["2027-03-12 sent"]);
  });

  test("is nobody who is suspended, on a break, unreachable, or does not want it", async () => {
    const [, neighbour] = a.neighbours;
    const { moderator, agent, admin } = a.members;
    await suspend(base.db, me, { at: THURSDAY });
    await choose(base.db, neighbour, { pausedUntil: daysAfter(1) });
    const failing = { hardCount: 2, softCount: 0, lastReason: "550", lastFailedAt: THURSDAY };
    await base.db.insert(failingAddresses).values({ email: moderator.email, ...failing, pausedUntil: daysAfter(30) });
    await choose(base.db, agent, { mail: ["messages"] });
    await choose(base.db, admin, { pausedUntil: daysAfter(-1) });
    await writeDigests(base.db, THURSDAY);
    for (const member of [me, neighbour, moderator, agent]) expect(await of(member).days()).toEqual([]);
    expect(await of(admin).days()).toEqual(["2027-03-11 sent"]);
  });

  test("is caught up until noon by the clocks of the city, and no later", async () => {
    await writeDigests(base.db, new Date("2027-03-11T05:49:00Z"));
    await writeDigests(base.db, new Date("2027-03-11T11:00:00Z"));
    expect(await of(me).days()).toEqual([]);
    const late = new Date("2027-03-11T10:50:00Z");
    await writeDigests(base.db, late);
    const [mail] = await of(me).rows();
    expect(mail?.dueAt.getTime()).toBeGreaterThanOrEqual(late.getTime());
    expect(mail?.dueAt.getTime()).toBeLessThan(Date.parse("2027-03-11T11:00:00Z"));
  });

  test("hears of nothing of another city", async () => {
    await insertListing(
      base.db,
      { city: b },
      { title: "Une demande de la ville B", publishedAt: hoursAfter(-1), expiresAt: daysAfter(20) },
    );
    await writeDigests(base.db, THURSDAY);
    expect(await titles(b.neighbours[0])).toEqual([["Une demande de la ville B"]]);
    expect(await titles(me)).toEqual([["Besoin de quelques courses"]]);
    const rows = await base.db.select().from(outbox);
    expect(
      rows.every(({ cityId, payload }) => JSON.stringify(payload).includes(cityId === a.id ? "ville-a" : "ville-b")),
    ).toBe(true);
  });

  test("keeps nobody else waiting when their digest cannot be written", async () => {
    await base.db.execute(sql`alter table outbox add constraint broken check (member_id <> ${sql.raw(`'${me.id}'`)})`);
    try {
      await writeDigests(base.db, THURSDAY);
    } finally {
      await base.db.execute(sql`alter table outbox drop constraint broken`);
    }
    expect(await of(me).days()).toEqual([]);
    expect(await of(a.neighbours[1]).days()).toEqual(["2027-03-11 sent"]);
    await writeDigests(base.db, hoursAfter(0.1, THURSDAY));
    expect(await of(me).days()).toEqual(["2027-03-11 sent"]);
  });

  test("is whoever is of a city where it works, whatever is broken in another one", async () => {
    for (let nth = 1; nth <= 12; nth += 1) await insertHelper(base.db, a);
    await base.db.execute(sql`alter table digests add constraint broken check (city_id <> ${sql.raw(`'${a.id}'`)})`);
    try {
      await expect(writeDigests(base.db, THURSDAY)).rejects.toThrow();
    } finally {
      await base.db.execute(sql`alter table digests drop constraint broken`);
    }
    expect(await of(b.neighbours[0]).days()).toEqual(["2027-03-11 empty"]);
  });
});
