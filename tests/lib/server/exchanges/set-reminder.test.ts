import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dropTime } from "#lib/server/exchanges/drop-time.ts";
import { setReminder } from "#lib/server/exchanges/set-reminder.ts";
import { acceptedHelp, aftercareOf, agreedTime, type TestExchange } from "#tests/support/aftercare.ts";
import { MORNING } from "#tests/support/dispatch.ts";
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
const wishes = async () => {
  const { helperWantsReminder, beneficiaryWantsReminder } = (await seen.time(help.id, "agreed")) ?? {};
  return [helperWantsReminder, beneficiaryWantsReminder];
};

test("each of the two chooses for themselves, and takes it back", async () => {
  const time = await agreedOn();
  await setReminder(help.asker, { ...time, wants: true }, MORNING);
  expect(await wishes()).toEqual([false, true]);
  await setReminder(help.helper, { ...time, wants: true }, MORNING);
  await setReminder(help.helper, { ...time, wants: true }, MORNING);
  expect(await wishes()).toEqual([true, true]);
  await setReminder(help.asker, { ...time, wants: false }, MORNING);
  expect(await wishes()).toEqual([true, false]);
});

test("nobody is told of it, and nothing is written in the conversation", async () => {
  const time = await agreedOn();
  const [news, events] = [await seen.news(), await seen.events()];
  await setReminder(help.asker, { ...time, wants: true }, MORNING);
  expect([await seen.news(), await seen.events()]).toEqual([news, events]);
});

test("of a time that was dropped meanwhile nobody is reminded", async () => {
  const time = await agreedOn();
  await dropTime(help.helper, time, MORNING);
  await expect(setReminder(help.asker, { ...time, wants: true }, MORNING)).rejects.toThrow("time-changed");
});

test("nobody else chooses, nor either by another exchange of theirs", async () => {
  const time = await agreedOn();
  for (const stranger of [...strangers(), { ...help.asker, cityId: b.id }]) {
    await expect(setReminder(stranger, { ...time, wants: true }, MORNING)).rejects.toThrow("not-found");
  }
  const another = await acceptedHelp(base.db, a);
  const foreign = { ...time, exchange: another.id, wants: true };
  await expect(setReminder(another.helper, foreign, MORNING)).rejects.toThrow("time-changed");
  expect(await wishes()).toEqual([false, false]);
});
