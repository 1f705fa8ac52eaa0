import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listings } from "#db/schema/listings.ts";
import { confirmTime } from "#lib/server/exchanges/confirm-time.ts";
import { followExchanges } from "#lib/server/exchanges/follow-exchanges.ts";
import { acceptedHelp, aftercareOf, agreedTime, proposedHelp } from "#tests/support/aftercare.ts";
import { hoursAfter, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { removeListing } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let seen: ReturnType<typeof aftercareOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  seen = aftercareOf(base.db, a.id);
});

const DAY = 24;
const at = (iso: string) => new Date(iso);
const follow = (now: Date) => followExchanges(base.db, now);
const statusOf = async (id: string) => (await seen.exchange(id))?.status;
const changeListing = (id: string, change: Partial<typeof listings.$inferInsert>) =>
  base.db
    .update(listings)
    .set(change)
    .where(and(eq(listings.cityId, a.id), eq(listings.id, id)));

describe("a proposal", () => {
  test("that nobody answered ends, and both are told in the morning", async () => {
    const { id, helper, asker } = await proposedHelp(base.db, a);
    await follow(hoursAfter(5 * DAY - 1));
    expect(await statusOf(id)).toBe("proposed");
    await follow(hoursAfter(5 * DAY));
    expect(await seen.exchange(id)).toMatchObject({ status: "expired", outcome: "nobody_answered" });
    expect((await seen.news()).slice(-2)).toEqual([`unanswered ${helper.email}`, `missed ${asker.email}`]);
  });

  test.each([
    ["closed", (id: string) => changeListing(id, { status: "closed" })],
    ["removed", (id: string) => removeListing(base.db, { cityId: a.id, id })],
  ])("about a request that was %s is answered after a minute, in which it may come back", async (_, end) => {
    const { id, requestId, helper } = await proposedHelp(base.db, a);
    await end(requestId);
    await changeListing(requestId, { updatedAt: hoursAfter(1) });
    await follow(new Date(hoursAfter(1).getTime() + 30_000));
    expect(await statusOf(id)).toBe("proposed");
    await follow(new Date(hoursAfter(1).getTime() + 60_000));
    expect(await seen.exchange(id)).toMatchObject({ status: "declined", endedBy: null });
    expect((await seen.news()).at(-1)).toBe(`passedOver ${helper.email}`);
  });

  test("about an erased request is answered; about a paused one, or an offer that waits to be confirmed, it waits", async () => {
    const gone = await proposedHelp(base.db, a);
    const paused = await proposedHelp(base.db, a);
    await base.db.delete(listings).where(eq(listings.id, gone.requestId));
    await changeListing(paused.requestId, { status: "paused" });
    await changeListing(paused.helper.offerId, { expiresAt: hoursAfter(-1) });
    await follow(hoursAfter(1));
    expect([await statusOf(gone.id), await statusOf(paused.id)]).toEqual(["declined", "proposed"]);
  });

  test("about an offer that ended is answered as well", async () => {
    const { id, helper } = await proposedHelp(base.db, a);
    await changeListing(helper.offerId, { status: "closed", updatedAt: MORNING });
    await follow(hoursAfter(1));
    expect(await statusOf(id)).toBe("declined");
  });
});

describe("an agreed time", () => {
  test("early in the day, left unanswered, is free on the evening before: whoever confirmed is told then", async () => {
    const help = await acceptedHelp(base.db, a);
    const appointment = await agreedTime(base.db, a, help, ["2027-03-12", "08:00"]);
    await follow(at("2027-03-11T07:00:00Z"));
    await confirmTime(help.asker, { exchange: help.id, appointment }, at("2027-03-11T08:00:00Z"));
    await follow(at("2027-03-11T17:55:00Z"));
    expect(await statusOf(help.id)).toBe("accepted");
    await follow(at("2027-03-11T18:00:00Z"));
    expect(await statusOf(help.id)).toBe("cancelled");
    const [told] = await base.connection.sql`
      select due_at = ${at("2027-03-11T18:00:00Z").toISOString()}::timestamptz as "at once" from outbox
      where recipient = ${help.asker.email} and payload ->> 'news' = 'released'`;
    expect(told).toEqual({ "at once": true });
  });

  test("early in the day is not freed at night, when its evening was missed", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, ["2027-03-12", "08:00"]);
    await follow(at("2027-03-11T07:00:00Z"));
    for (const late of [
      "2027-03-11T20:00:00Z",
      "2027-03-12T03:00:00Z",
      "2027-03-12T06:59:00Z",
      "2027-03-12T07:00:00Z",
    ]) {
      await follow(at(late));
    }
    expect(await statusOf(help.id)).toBe("accepted");
  });
});
