import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cities } from "#db/schema/cities.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { blocks } from "#db/schema/memberships.ts";
import { followExchanges } from "#lib/server/exchanges/follow-exchanges.ts";
import { sayDone } from "#lib/server/exchanges/say-done.ts";
import { sayNotDone } from "#lib/server/exchanges/say-not-done.ts";
import { acceptedHelp, aftercareOf, agreedTime, proposedHelp, type TestExchange } from "#tests/support/aftercare.ts";
import { hoursAfter, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertExchange } from "#tests/support/exchanges.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let seen: ReturnType<typeof aftercareOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  seen = aftercareOf(base.db, a.id);
});

const DAY = 24;
const at = (iso: string) => new Date(iso);
const FRIDAY = ["2027-03-12", "18:30"] as const;
const BEGINS = at("2027-03-12T17:30:00Z");
const justBefore = (moment: Date) => new Date(moment.getTime() - 1);
type Answer = "other_absent" | "me_absent" | "later" | "stop";
const say = (member: { id: string; cityId: string }, { id }: TestExchange, answer: Answer, now: Date) =>
  sayNotDone(member, { exchange: id, answer }, now);
const missedMails = async () => (await seen.mails("exchange-news")).filter(({ payload }) => payload.news === "notSeen");

describe("an absence", () => {
  test.each(["other_absent", "me_absent"] as const)("(%s) is heard once the agreed time has begun", async (answer) => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, FRIDAY);
    await expect(say(help.helper, help, answer, justBefore(BEGINS))).rejects.toThrow("transition-not-allowed");
    expect(await say(help.helper, help, answer, BEGINS)).toBe(true);
    const absent = answer === "me_absent" ? "helper" : "beneficiary";
    expect(await seen.exchange(help.id)).toMatchObject({ status: "no_show", absent, outcome: "did_not_come" });
    await expect(say(help.asker, help, answer, BEGINS)).rejects.toThrow("transition-not-allowed");
  });

  test("without a time is heard a day after both agreed, not seconds", async () => {
    const help = await acceptedHelp(base.db, a);
    for (const now of [MORNING, justBefore(hoursAfter(DAY))]) {
      await expect(say(help.asker, help, "other_absent", now)).rejects.toThrow("transition-not-allowed");
    }
    expect((await seen.exchange(help.id))?.status).toBe("accepted");
    expect(await say(help.asker, help, "other_absent", hoursAfter(DAY))).toBe(true);
  });

  test("is not heard of what was never agreed, nor once it is done", async () => {
    const never = await proposedHelp(base.db, a);
    await expect(say(never.helper, never, "other_absent", hoursAfter(DAY))).rejects.toThrow("transition-not-allowed");
    const help = await acceptedHelp(base.db, a);
    await sayDone(help.helper, { exchange: help.id, body: "" }, hoursAfter(DAY));
    expect(await say(help.asker, help, "other_absent", hoursAfter(2 * DAY))).toBe(false);
    expect((await seen.exchange(help.id))?.status).toBe("done");
  });

  test("is heard of the two alone", async () => {
    const help = await acceptedHelp(base.db, a);
    for (const stranger of [a.neighbours[0], a.members.admin, b.members.resident, { ...help.asker, cityId: b.id }]) {
      await expect(say(stranger, help, "other_absent", hoursAfter(DAY))).rejects.toThrow("not-found");
    }
  });
});

describe("who was missed", () => {
  test.each(["helper", "asker"] as const)("(by the %s) hears it once, with whom to call", async (teller) => {
    const [settings] = await base.db.select().from(cities).where(eq(cities.id, a.id));
    const deskPhone = "03 81 61 50 50";
    await base.db
      .update(cities)
      .set({ settings: { ...settings?.settings, deskPhone } })
      .where(eq(cities.id, a.id));
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, FRIDAY);
    await say(help[teller], help, "other_absent", BEGINS);
    await say(help[teller], help, "other_absent", BEGINS).catch(() => {});
    const missed = teller === "helper" ? help.asker : help.helper;
    expect(await missedMails()).toMatchObject([{ recipient: missed.email, payload: { desk: deskPhone } }]);
  });

  test("hears nothing of what they said themselves, nor of somebody whom a block keeps away", async () => {
    const own = await acceptedHelp(base.db, a);
    await say(own.helper, own, "me_absent", hoursAfter(DAY));
    const blocked = await acceptedHelp(base.db, a);
    await base.db.insert(blocks).values({ cityId: a.id, blockerId: blocked.asker.id, blockedId: blocked.helper.id });
    await say(blocked.asker, blocked, "other_absent", hoursAfter(DAY));
    expect(await missedMails()).toEqual([]);
  });
});

describe("later", () => {
  const MEETING = ["2027-03-10", "09:30"] as const;
  const ASKED = at("2027-03-10T11:00:00Z");

  /** A help of this week of which both were asked what came. */
  async function asked(capacity: number): Promise<TestExchange> {
    const help = await acceptedHelp(base.db, a, capacity);
    await agreedTime(base.db, a, help, MEETING);
    await followExchanges(base.db, ASKED);
    return help;
  }
  const fillNextWeek = ({ helper }: TestExchange) =>
    insertExchange(base.db, { city: a, offer: { id: helper.offerId, authorId: helper.id } }, { week: "2027-03-15" });
  const jobs = async ({ helper }: TestExchange) =>
    (
      await base.connection.sql`
        select id from pgboss.job where name = 'match-listing' and data ->> 'listingId' = ${helper.offerId}`
    ).length;

  test("takes a place of the week to come, and matching hears of the one that it gives back", async () => {
    const help = await asked(1);
    const known = await jobs(help);
    await say(help.asker, help, "later", ASKED);
    expect(await seen.exchange(help.id)).toMatchObject({ status: "accepted", week: "2027-03-15", askedAt: null });
    expect(await jobs(help)).toBe(known + 1);
  });

  test("stays where it is when the offer is full then: no more are promised than it gives", async () => {
    const help = await asked(1);
    await fillNextWeek(help);
    await say(help.asker, help, "later", ASKED);
    expect(await seen.exchange(help.id)).toMatchObject({ status: "accepted", week: "2027-03-08", askedAt: null });
    await followExchanges(base.db, at("2027-03-14T12:00:00Z"));
    expect(await seen.mails("how-did-it-go")).toHaveLength(2);
    await followExchanges(base.db, at("2027-03-16T12:00:00Z"));
    expect(await seen.mails("how-did-it-go")).toHaveLength(4);
  });

  test("of a week that is over is not asked about again at once", async () => {
    const help = await acceptedHelp(base.db, a, 1);
    await fillNextWeek(help);
    // In the week of the 8th; the two are asked in that of the 15th, and put it off to that of the 22nd.
    await insertExchange(
      base.db,
      { city: a, offer: { id: help.helper.offerId, authorId: help.helper.id } },
      { week: "2027-03-22" },
    );
    await followExchanges(base.db, at("2027-03-17T09:00:00Z"));
    await say(help.asker, help, "later", at("2027-03-17T10:00:00Z"));
    expect(await seen.exchange(help.id)).toMatchObject({ week: "2027-03-15", askedAt: null });
    await followExchanges(base.db, at("2027-03-17T10:05:00Z"));
    expect((await seen.exchange(help.id))?.askedAt).toBeNull();
  });

  test("keeps a time that is still to come, and its week", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, ["2027-03-24", "18:30"]);
    await say(help.asker, help, "later", hoursAfter(1));
    expect((await seen.times(help.id)).map(({ state }) => state)).toEqual(["agreed"]);
    expect((await seen.exchange(help.id))?.week).toBe("2027-03-22");
  });
});

test("a help that stops is no absence: it ends before its time as well", async () => {
  const help = await acceptedHelp(base.db, a);
  expect(await say(help.asker, help, "stop", MORNING)).toBe(true);
  const [row] = await base.db.select().from(exchanges).where(eq(exchanges.id, help.id));
  expect(row).toMatchObject({ status: "cancelled", outcome: "no_longer_needed" });
});
