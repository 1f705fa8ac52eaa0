import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { blockPair } from "#lib/server/safety/block-pair.ts";
import { hoursAfter, insertHelper, insertRequest, MORNING, type TestHelper } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let requester: TestMember;
let helper: TestHelper;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  requester = a.members.resident;
  helper = await insertHelper(base.db, a);
});

const [SOON, LATER] = [hoursAfter(1), hoursAfter(2)];
const propose = (by: TestMember, listing: string) =>
  proposeExchange(by, { key: uuidv7(), listing, with: null, message: "" }, SOON);
const block = (memberId: string, otherId: string) =>
  base.db.transaction((tx) => blockPair(tx, { cityId: a.id, memberId, otherId }, LATER));

async function states(): Promise<Record<string, string>> {
  const rows = await base.db.select().from(outbox).where(eq(outbox.cityId, a.id)).orderBy(outbox.createdAt);
  return Object.fromEntries(
    rows.map(({ kind, memberId, state, payload }) => [
      `${kind} to ${memberId === helper.id ? "helper" : "requester"}`,
      `${state}${Object.keys(payload).length === 0 ? ", empty" : ""}`,
    ]),
  );
}

test("what was to be told of an invitation in the morning is not, once one blocked the other", async () => {
  await insertRequest(base.db, a);
  await dispatchCity(base.db, a.id, MORNING);
  expect(await states()).toEqual({ "invitation to helper": "waiting" });
  await block(requester.id, helper.id);
  expect(await states()).toEqual({ "invitation to helper": "dropped, empty" });
});

test("neither is what one wrote or proposed to the other; what others did is", async () => {
  const request = await insertRequest(base.db, a);
  const { exchangeId } = await propose(helper, request);
  expect(await states()).toEqual({ "exchange-news to requester": "waiting" });
  await block(a.neighbours[0].id, requester.id);
  expect(await states()).toEqual({ "exchange-news to requester": "waiting" });
  const about = { cityId: a.id, memberId: helper.id, recipient: helper.email, locale: "fr", payload: { title: "x" } };
  const businessKey = `how-did-it-go:${exchangeId}:${helper.id}:x`;
  await base.db.insert(outbox).values({ ...about, id: uuidv7(), kind: "how-did-it-go", businessKey });
  await block(requester.id, helper.id);
  expect(await states()).toEqual({
    "exchange-news to requester": "dropped, empty",
    "how-did-it-go to helper": "dropped, empty",
  });
});

test("an invitation that is taken back before its mail left is not written of either", async () => {
  const request = await insertRequest(base.db, a);
  await dispatchCity(base.db, a.id, MORNING);
  await propose(a.neighbours[0], request);
  expect(await states()).toMatchObject({ "invitation to helper": "dropped, empty" });
});
