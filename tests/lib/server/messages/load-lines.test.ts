import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { LINES_PER_PAGE, loadLines } from "#lib/server/messages/load-lines.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  talk = await startTalk(base.db, a);
});

const load = (member = talk.beneficiary, before: number | null = null) => loadLines(member, talk.conversation, before);

test("a page has the last lines, and the one before what came before them", async () => {
  for (let n = 2; n <= LINES_PER_PAGE + 5; n++) await write(base.db, talk, talk.helper, `message ${n}`);
  const last = await load();
  expect(last.hasEarlier).toBe(true);
  expect(last.lines.map(({ seq }) => seq)).toEqual(Array.from({ length: LINES_PER_PAGE }, (_, n) => n + 6));
  const first = await load(talk.beneficiary, 6);
  expect(first.hasEarlier).toBe(false);
  expect(first.lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  expect(await load(talk.beneficiary, 1)).toEqual({ lines: [], hasEarlier: false });
});

test("contact details of the other one are shown while an exchange is accepted, one's own always", async () => {
  await write(base.db, talk, talk.helper, "Appelez le 06 39 98 12 34");
  const body = async (member = talk.beneficiary) => (await load(member)).lines[1]?.body;
  expect(await body()).toBe(`Appelez le ${HIDDEN}`);
  expect(await body(talk.helper)).toBe("Appelez le 06 39 98 12 34");
  await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "accept", reason: null }, new Date());
  expect(await body()).toBe("Appelez le 06 39 98 12 34");
  await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "cancel", reason: null }, new Date());
  expect(await body()).toBe(`Appelez le ${HIDDEN}`);
  expect(await body(talk.helper)).toBe("Appelez le 06 39 98 12 34");
});

test("nobody else reads a line: a neighbour, staff, another city", async () => {
  await write(base.db, talk, talk.helper, "Bonjour");
  for (const stranger of [a.neighbours[1], a.members.admin, b.members.resident, { ...talk.helper, cityId: b.id }]) {
    expect(await load(stranger)).toEqual({ lines: [], hasEarlier: false });
  }
});
