import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { dropTime } from "#lib/server/exchanges/drop-time.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { acceptedHelp, aftercareOf, agreedTime, type TestExchange, timeAt } from "#tests/support/aftercare.ts";
import { hoursAfter, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let seen: ReturnType<typeof aftercareOf>;
let help: TestExchange;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  seen = aftercareOf(base.db, a.id);
  help = await acceptedHelp(base.db, a);
});

const FRIDAY = ["2027-03-12", "18:30"] as const;
const agreedOn = async () => ({ exchange: help.id, appointment: await agreedTime(base.db, a, help, FRIDAY) });
const strangers = () => [a.neighbours[0], a.members.moderator, a.members.admin, b.members.resident];

test("either drops an agreed time and tells the other; the exchange goes on, in its week", async () => {
  const time = await agreedOn();
  const { week } = (await seen.exchange(help.id)) ?? {};
  await dropTime(help.asker, time, MORNING);
  expect((await seen.news()).at(-1)).toBe(`timeDropped ${help.helper.email}`);
  expect((await seen.events()).at(-1)).toBe("drop_time");
  expect(await seen.exchange(help.id)).toMatchObject({ status: "accepted", week });
});

test("what was dropped is dropped once: pressed again, and by both at once", async () => {
  const time = await agreedOn();
  const both = await Promise.allSettled([dropTime(help.asker, time, MORNING), dropTime(help.helper, time, MORNING)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(dropTime(help.helper, time, MORNING)).rejects.toThrow("time-changed");
  expect((await seen.events()).filter((event) => event === "drop_time")).toHaveLength(1);
  expect((await seen.news()).filter((news) => news.startsWith("timeDropped"))).toHaveLength(1);
});

test("a time that is only proposed is taken back or refused, and the agreed one stays", async () => {
  const { appointment: agreed } = await agreedOn();
  for (const member of [help.helper, help.asker]) {
    await suggestTime(help.helper, timeAt(help.id, "2027-03-13", "10:00"), hoursAfter(1));
    const proposed = await seen.time(help.id, "proposed");
    await dropTime(member, { exchange: help.id, appointment: proposed?.id ?? "" }, hoursAfter(2));
    expect(await seen.time(help.id, "proposed")).toBeUndefined();
  }
  expect((await seen.time(help.id, "agreed"))?.id).toBe(agreed);
});

test("a time that has come is not dropped, nor one of an exchange that is over", async () => {
  const time = await agreedOn();
  await expect(dropTime(help.asker, time, hoursAfter(24 * 4))).rejects.toThrow("time-passed");
  await actOnExchange(help.asker, { exchange: help.id, action: "complete", reason: null }, hoursAfter(24 * 4));
  await expect(dropTime(help.asker, time, hoursAfter(24 * 4))).rejects.toThrow("transition-not-allowed");
});

test("nobody else drops it, nor either by another exchange of theirs", async () => {
  const time = await agreedOn();
  for (const stranger of [...strangers(), { ...help.asker, cityId: b.id }]) {
    await expect(dropTime(stranger, time, MORNING)).rejects.toThrow("not-found");
  }
  const another = await acceptedHelp(base.db, a);
  await expect(dropTime(another.helper, { ...time, exchange: another.id }, MORNING)).rejects.toThrow("time-changed");
  expect((await seen.time(help.id, "agreed"))?.id).toBe(time.appointment);
});
