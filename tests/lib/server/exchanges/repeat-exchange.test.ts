import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { insertBlock, lockPair } from "#db/queries/blocks.ts";
import { listings } from "#db/schema/listings.ts";
import { followExchanges } from "#lib/server/exchanges/follow-exchanges.ts";
import { repeatExchange } from "#lib/server/exchanges/repeat-exchange.ts";
import { acceptedHelp, proposedHelp, type TestExchange } from "#tests/support/aftercare.ts";
import { hoursAfter, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act, exchangesOf } from "#tests/support/exchange-flow.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SOON = hoursAfter(1);
const DAY = 24;

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let seen: ReturnType<typeof exchangesOf>;
let help: TestExchange;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  seen = exchangesOf(base.db, a.id);
  help = await acceptedHelp(base.db, a);
  await act(help.asker, help.id, "complete", MORNING);
});

const repeat = async (member: TestMember, now = SOON, key = randomUUID()) =>
  (await repeatExchange(member, { exchange: help.id, key }, now)).exchangeId;
const isSomebodyWaiting = async () => (await base.db.execute(sql`select 1 from pg_locks where not granted`)).length > 0;
const eraseListings = async () => {
  await base.db.delete(listings).where(eq(listings.cityId, a.id));
};

describe("once more with the same person", () => {
  test("counts for the offer and for no request, in the same conversation", async () => {
    const past = await seen.one(help.id);
    expect(await seen.one(await repeat(help.asker))).toMatchObject({
      conversationId: past?.conversationId,
      requestId: null,
      offerId: help.helper.offerId,
      proposedBy: "beneficiary",
      status: "proposed",
    });
  });

  test("is for the two alone", async () => {
    const strangers = [a.neighbours[0], a.members.moderator, b.members.resident, { ...help.asker, cityId: b.id }];
    for (const stranger of strangers) await expect(repeat(stranger)).rejects.toThrow("not-found");
    expect(await seen.all()).toHaveLength(1);
  });

  test("is not for the suspended, nor to them", async () => {
    await suspend(base.db, help.helper, { at: MORNING });
    await expect(repeat(help.helper)).rejects.toThrow("not-allowed");
    await expect(repeat(help.asker)).rejects.toThrow("person-unavailable");
    expect(await seen.all()).toHaveLength(1);
  });

  test("waits for a block that is being made, and is refused by it", async () => {
    const pair = { cityId: a.id, memberId: help.helper.id, otherId: help.asker.id };
    const { asked } = await base.db.transaction(async (tx) => {
      await lockPair(tx, pair);
      await insertBlock(tx, { ...pair, now: MORNING });
      let settled = false;
      const answer = repeat(help.asker).finally(() => {
        settled = true;
      });
      answer.catch(() => {});
      while (!settled && !(await isSomebodyWaiting()));
      return { asked: answer };
    });
    await expect(asked).rejects.toThrow("person-unavailable");
    expect(await seen.all()).toHaveLength(1);
  });
});

describe("nobody insists", () => {
  test("by asking again and taking back: five times a day", async () => {
    for (let time = 0; time < 5; time += 1) await act(help.asker, await repeat(help.asker), "withdraw", SOON);
    await expect(repeat(help.asker)).rejects.toThrow("too-many-proposals");
    await expect(repeat(help.helper)).resolves.toBeDefined();
  });

  test("after a no: for thirty days only the other one asks again", async () => {
    await act(help.helper, await repeat(help.asker), "decline", SOON);
    await expect(repeat(help.asker, hoursAfter(30 * DAY))).rejects.toThrow("person-unavailable");
    const asked = await repeat(help.helper, hoursAfter(2));
    await act(help.helper, asked, "withdraw", hoursAfter(2));
    await expect(repeat(help.asker, hoursAfter(30 * DAY + 2))).resolves.toBeDefined();
  });
});

describe("when the listings of the first time are erased", () => {
  test.each(["before it is asked", "while it waits"])("%s, it waits and is accepted without any", async (when) => {
    if (when === "before it is asked") await eraseListings();
    const id = await repeat(help.asker);
    await eraseListings();
    await followExchanges(base.db, hoursAfter(2));
    expect(await seen.one(id)).toMatchObject({ status: "proposed", requestId: null, offerId: null });
    await act(help.helper, id, "accept", hoursAfter(3));
    expect(await seen.one(id)).toMatchObject({ status: "accepted" });
  });

  test("a first proposal has nothing left to be about", async () => {
    const first = await proposedHelp(base.db, a);
    await eraseListings();
    await expect(act(first.asker, first.id, "accept", SOON)).rejects.toThrow("listing-gone");
    await followExchanges(base.db, hoursAfter(2));
    expect(await seen.one(first.id)).toMatchObject({ status: "declined", endedBy: null });
  });
});
