import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appointments, exchanges } from "#db/schema/exchanges.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { sayAbsent } from "#lib/server/safety/say-absent.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await base.db.execute("truncate cities, users cascade");
  ({ a } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
});

const NOW = new Date();
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const accept = () => actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "accept", reason: null }, NOW);
const row = async () => (await base.db.select().from(exchanges).where(eq(exchanges.id, talk.exchange)))[0];
const meet = (startsAt: Date) =>
  base.db.insert(appointments).values({
    cityId: a.id,
    id: uuidv7(),
    exchangeId: talk.exchange,
    startsAt,
    minutes: 60,
    place: "",
    proposedBy: "helper",
    state: "agreed",
    createdAt: NOW,
    agreedAt: NOW,
  });

test.each([
  ["helper", "beneficiary"],
  ["beneficiary", "helper"],
] as const)("the %s says that the %s did not come", async (side, absent) => {
  await accept();
  const told = (await base.db.select().from(outbox)).length;
  await sayAbsent(talk[side], talk, minutes(1));
  expect(await row()).toMatchObject({ status: "no_show", absent, endedBy: side, outcome: "did_not_come" });
  // Nobody is accused by mail.
  expect(await base.db.select().from(outbox)).toHaveLength(told);
});

test("not before the agreed time", async () => {
  await accept();
  await meet(minutes(30));
  await expect(sayAbsent(talk.helper, talk, minutes(29))).rejects.toThrow("transition-not-allowed");
  await sayAbsent(talk.helper, talk, minutes(30));
  expect(await row()).toMatchObject({ status: "no_show" });
  await expect(sayAbsent(talk.beneficiary, talk, minutes(31))).rejects.toThrow("transition-not-allowed");
});

test("not of what was never agreed", async () => {
  await expect(sayAbsent(talk.helper, talk, minutes(1))).rejects.toThrow("transition-not-allowed");
});
