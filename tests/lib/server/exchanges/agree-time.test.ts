import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exchanges } from "#db/schema/exchanges.ts";
import { agreeTime } from "#lib/server/exchanges/agree-time.ts";
import { confirmTime } from "#lib/server/exchanges/confirm-time.ts";
import { dropTime } from "#lib/server/exchanges/drop-time.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { acceptedHelp, aftercareOf, agreedTime, timeAt } from "#tests/support/aftercare.ts";
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

const FRIDAY = ["2027-03-12", "18:30"] as const;
const NEXT_WEEK = ["2027-03-16", "18:30"] as const;

/** A time that the helper proposes, and its id. */
async function suggested(help: Awaited<ReturnType<typeof acceptedHelp>>, [date, time]: readonly [string, string]) {
  await suggestTime(help.helper, timeAt(help.id, date, time), MORNING);
  return { exchange: help.id, appointment: (await seen.time(help.id, "proposed"))?.id ?? "" };
}

describe("c'est d'accord", () => {
  test("moves the help to the week of the time, and tells who proposed it", async () => {
    const help = await acceptedHelp(base.db, a);
    const time = await suggested(help, NEXT_WEEK);
    await agreeTime(help.asker, { ...time, reminder: true }, MORNING);
    expect(await seen.time(help.id, "agreed")).toMatchObject({
      agreedAt: MORNING,
      helperConfirmedAt: null,
      beneficiaryWantsReminder: true,
    });
    expect(await seen.exchange(help.id)).toMatchObject({ week: "2027-03-15", askedAt: null });
    expect((await seen.news()).at(-1)).toBe(`timeAgreed ${help.helper.email}`);
    expect((await seen.events()).at(-1)).toBe("agree_time");
  });

  test("counts as confirmed by both when it is less than 24 hours away", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, ["2027-03-10", "09:59"]);
    expect(await seen.time(help.id, "agreed")).toMatchObject({
      helperConfirmedAt: MORNING,
      beneficiaryConfirmedAt: MORNING,
    });
  });

  test("is for the other one alone, in their city", async () => {
    const help = await acceptedHelp(base.db, a);
    const time = { ...(await suggested(help, FRIDAY)), reminder: false };
    await expect(agreeTime(help.helper, time, MORNING)).rejects.toThrow("not-allowed");
    for (const stranger of [a.neighbours[0], b.members.resident, { ...help.asker, cityId: b.id }]) {
      await expect(agreeTime(stranger, time, MORNING)).rejects.toThrow("not-found");
    }
    expect(await seen.time(help.id, "agreed")).toBeUndefined();
  });

  test("is refused for a time that was replaced, dropped or has come", async () => {
    const help = await acceptedHelp(base.db, a);
    const first = { ...(await suggested(help, FRIDAY)), reminder: false };
    const second = { ...(await suggested(help, NEXT_WEEK)), reminder: false };
    await expect(agreeTime(help.asker, first, MORNING)).rejects.toThrow("time-changed");
    await expect(agreeTime(help.asker, second, hoursAfter(24 * 8))).rejects.toThrow("time-passed");
    await dropTime(help.helper, second, MORNING);
    await expect(agreeTime(help.asker, second, MORNING)).rejects.toThrow("time-changed");
  });

  test("pressed twice at once is one agreement, one line and one mail", async () => {
    const help = await acceptedHelp(base.db, a);
    const time = { ...(await suggested(help, FRIDAY)), reminder: false };
    await Promise.all([1, 2, 3].map(() => agreeTime(help.asker, time, MORNING)));
    expect((await seen.events()).filter((event) => event === "agree_time")).toHaveLength(1);
    expect((await seen.news()).filter((news) => news.startsWith("timeAgreed"))).toHaveLength(1);
  });

  test("against a time that is dropped at once, one of the two wins", async () => {
    const help = await acceptedHelp(base.db, a);
    const time = await suggested(help, FRIDAY);
    await Promise.allSettled([
      agreeTime(help.asker, { ...time, reminder: false }, MORNING),
      dropTime(help.helper, time, MORNING),
    ]);
    // Dropped last, or agreed to no longer: never both.
    expect((await seen.times(help.id)).map(({ state }) => state)).toEqual(["dropped"]);
  });

  test("takes the place of another one that was agreed on", async () => {
    const help = await acceptedHelp(base.db, a);
    await agreedTime(base.db, a, help, FRIDAY);
    await agreedTime(base.db, a, help, NEXT_WEEK, { at: hoursAfter(1) });
    expect((await seen.times(help.id)).map(({ state }) => state)).toEqual(["replaced", "agreed"]);
  });

  test("is refused in a week in which the offer is full, and the week before stays", async () => {
    const help = await acceptedHelp(base.db, a, 1);
    const offer = { id: help.helper.offerId, authorId: help.helper.id };
    await insertExchange(base.db, { city: a, offer }, { week: "2027-03-15" });
    const time = { ...(await suggested(help, NEXT_WEEK)), reminder: false };
    await expect(agreeTime(help.asker, time, MORNING)).rejects.toThrow("offer-full");
    expect((await seen.exchange(help.id))?.week).toBe("2027-03-08");
    expect((await seen.time(help.id, "proposed"))?.id).toBe(time.appointment);
  });

  test("of two helps for the last place of a week, at once, one is agreed on", async () => {
    const first = await acceptedHelp(base.db, a, 1);
    const time = { ...(await suggested(first, NEXT_WEEK)), reminder: false };
    const second = await acceptedHelp(base.db, a, 1);
    const sameOffer = { offerId: first.helper.offerId, helperId: first.helper.id };
    await base.db.update(exchanges).set(sameOffer).where(eq(exchanges.id, second.id));
    await suggestTime(first.helper, timeAt(second.id, ...NEXT_WEEK), MORNING);
    const other = {
      exchange: second.id,
      appointment: (await seen.time(second.id, "proposed"))?.id ?? "",
      reminder: false,
    };
    const results = await Promise.allSettled([
      agreeTime(first.asker, time, MORNING),
      agreeTime(second.asker, other, MORNING),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "offer-full" });
  });
});

describe("an agreed time", () => {
  test("is confirmed by each for themselves, once", async () => {
    const help = await acceptedHelp(base.db, a);
    const time = { exchange: help.id, appointment: await agreedTime(base.db, a, help, FRIDAY) };
    await confirmTime(help.helper, time, hoursAfter(1));
    await confirmTime(help.helper, time, hoursAfter(2));
    expect(await seen.time(help.id, "agreed")).toMatchObject({
      helperConfirmedAt: hoursAfter(1),
      beneficiaryConfirmedAt: null,
    });
    await expect(confirmTime(b.members.resident, time, MORNING)).rejects.toThrow("not-found");
    await expect(confirmTime(help.asker, time, hoursAfter(24 * 4))).rejects.toThrow("time-passed");
    await dropTime(help.helper, time, hoursAfter(3));
    await expect(confirmTime(help.asker, time, hoursAfter(3))).rejects.toThrow("time-changed");
  });
});
