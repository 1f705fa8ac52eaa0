import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { acceptedHelp, aftercareOf, proposedHelp, timeAt } from "#tests/support/aftercare.ts";
import { hoursAfter, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
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

describe("proposer un horaire", () => {
  test("writes a line and tells the other one; another one takes its place", async () => {
    const { id, helper, asker } = await acceptedHelp(base.db, a);
    await suggestTime(helper, { ...timeAt(id, "2027-03-12", "18:30"), reminder: true }, MORNING);
    expect(await seen.time(id, "proposed")).toMatchObject({
      startsAt: new Date("2027-03-12T17:30:00Z"),
      minutes: 60,
      place: "Médiathèque",
      proposedBy: "helper",
      helperWantsReminder: true,
      beneficiaryWantsReminder: false,
    });
    expect((await seen.news()).at(-1)).toBe(`timeSuggested ${asker.email}`);
    await suggestTime(asker, timeAt(id, "2027-03-13", "10:00"), hoursAfter(1));
    expect((await seen.times(id)).map(({ state, proposedBy }) => `${state} ${proposedBy}`)).toEqual([
      "replaced helper",
      "proposed beneficiary",
    ]);
    expect((await seen.events()).slice(-2)).toEqual(["suggest_time", "suggest_time"]);
  });

  test("is read by the clocks of the city, also in the night when they change", async () => {
    const { id, helper } = await acceptedHelp(base.db, a);
    await suggestTime(helper, timeAt(id, "2027-03-28", "02:30"), MORNING);
    expect((await seen.time(id, "proposed"))?.startsAt).toEqual(new Date("2027-03-28T01:30:00Z"));
  });

  test("is refused at its field when it has passed or is too far away, and nothing is kept", async () => {
    const { id, helper } = await acceptedHelp(base.db, a);
    const refused = (date: string, time: string) => suggestTime(helper, timeAt(id, date, time), MORNING);
    await expect(refused("2027-03-08", "18:00")).rejects.toMatchObject({ field: "date", key: "time.past" });
    await expect(refused("2027-03-09", "10:00")).rejects.toMatchObject({ field: "time", key: "time.past" });
    await expect(refused("2027-06-08", "10:00")).rejects.toMatchObject({ field: "date", key: "time.too-far" });
    expect(await seen.times(id)).toEqual([]);
  });

  test("waits for both to have accepted, and ends with the exchange", async () => {
    const { id, helper, asker } = await proposedHelp(base.db, a);
    const time = timeAt(id, "2027-03-12", "18:30");
    await expect(suggestTime(helper, time, MORNING)).rejects.toThrow("transition-not-allowed");
    await actOnExchange(asker, { exchange: id, action: "accept", reason: null }, MORNING);
    await suggestTime(helper, time, MORNING);
    await actOnExchange(asker, { exchange: id, action: "cancel", reason: null }, MORNING);
    await expect(suggestTime(helper, time, MORNING)).rejects.toThrow("transition-not-allowed");
    expect((await seen.times(id)).map(({ state }) => state)).toEqual(["dropped"]);
  });

  test("is for the two alone, in their city", async () => {
    const { id, helper } = await acceptedHelp(base.db, a);
    const time = timeAt(id, "2027-03-12", "18:30");
    for (const stranger of [a.neighbours[0], a.members.moderator, b.members.resident, { ...helper, cityId: b.id }]) {
      await expect(suggestTime(stranger, time, MORNING)).rejects.toThrow("not-found");
    }
    expect(await seen.times(id)).toEqual([]);
  });

  test("sent twice, even at the same moment, is one line and one mail; with anything else it is another one", async () => {
    const { id, helper, asker } = await acceptedHelp(base.db, a);
    const time = timeAt(id, "2027-03-12", "18:30");
    await Promise.all([suggestTime(helper, time, MORNING), suggestTime(helper, time, MORNING)]);
    await suggestTime(helper, time, hoursAfter(1));
    const suggested = async () => (await seen.events()).filter((event) => event === "suggest_time").length;
    const told = async () => (await seen.news()).filter((news) => news.startsWith("timeSuggested")).length;
    expect([(await seen.times(id)).length, await suggested(), await told()]).toEqual([1, 1, 1]);
    const others = [
      { ...time, place: "" },
      { ...time, minutes: 90 },
      { ...time, reminder: true },
    ];
    for (const other of others) await suggestTime(helper, other, hoursAfter(2));
    await suggestTime(asker, { ...time, reminder: true }, hoursAfter(3));
    expect([(await seen.times(id)).length, await suggested()]).toEqual([5, 5]);
  });

  test("is no way to fill a mailbox", async () => {
    const { id, helper } = await acceptedHelp(base.db, a);
    const time = timeAt(id, "2027-03-12", "18:30");
    for (let at = 0; at < 12; at += 1) await suggestTime(helper, time, MORNING);
    await expect(suggestTime(helper, time, MORNING)).rejects.toThrow("too-many-requests");
  });
});
