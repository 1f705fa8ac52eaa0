import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listDeskPeople, listPeopleAt } from "#db/queries/desk-people.ts";
import { deskPeople } from "#db/schema/desk.ts";
import { sharedContacts } from "#db/schema/exchanges.ts";
import { SealBroken } from "#db/sealed.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { loadContacts } from "#lib/server/exchanges/load-contacts.ts";
import { shareContacts } from "#lib/server/exchanges/share-contacts.ts";
import { rotateDataKeys, sealPlain } from "#lib/server/privacy/rotate-data-keys.ts";
import { sharedInClear } from "#tests/support/contacts.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { takeDown } from "#tests/support/desk.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const given = process.env.DATA_KEYS;
const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString("base64")}`;
const OLD = key("old", 1);
const BOTH = `${key("new", 2)},${OLD}`;
const NEW = key("new", 2);

let base: TestDatabase;
let a: TestCity;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  process.env.DATA_KEYS = OLD;
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  for (const n of [1, 2, 3, 4, 5]) {
    await takeDown(a.members.agent, a, { phone: `03 81 00 00 0${n}`, title: `Faire mes courses numéro ${n}` });
  }
  talk = await startTalk(base.db, a);
  await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "accept", reason: null }, new Date());
  const details = { phone: "06 12 34 56 78", email: "camille@secret.example", address: "3 rue Rivotte" };
  await shareContacts(talk.helper, { exchange: talk.exchange, ...details }, new Date());
});
afterEach(() => {
  process.env.DATA_KEYS = given;
});

const numbers = async () =>
  (await listDeskPeople(base.db, { cityId: a.id, search: null, limit: 50 })).map(({ phone }) => phone).sort();
const FIVE = [1, 2, 3, 4, 5].map((n) => `03 81 00 00 0${n}`);

/** Every value of every table as text. */
async function scan(): Promise<string> {
  const tables = await base.db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await base.db.execute<{ row: string }>(sql`select t::text as row from ${sql.identifier(name)} t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join("\n");
}

describe("contact details", () => {
  test("stand in clear in no column of the database, also not without their spaces", async () => {
    const text = await scan();
    expect(text.length).toBeGreaterThan(5_000);
    for (const secret of ["81 00 00 0", "38100000", "12 34 56 78", "0612345678", "camille@secret", "rue Rivotte"]) {
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
    expect(await numbers()).toEqual(FIVE);
    expect(await sharedInClear(base.db)).toMatchObject([{ phone: "06 12 34 56 78", address: "3 rue Rivotte" }]);
  });

  test("that were moved to another row, or changed, are shown to nobody", async () => {
    await base.db.execute(sql`update desk_people d set phone = (
      select phone from desk_people o where o.member_id <> d.member_id limit 1)`);
    await expect(numbers()).rejects.toThrow(SealBroken);
    await base.db.execute(sql`update shared_contacts set phone = address`);
    await expect(loadContacts(talk.beneficiary, talk.exchange, new Date())).rejects.toThrow(SealBroken);
  });

  test("cannot be written in clear, whoever tries", async () => {
    await expect(base.db.update(deskPeople).set({ phone: "03 81 00 00 09" })).rejects.toThrow();
    await expect(base.db.update(sharedContacts).set({ email: "a@b.example" })).rejects.toThrow();
  });
});

describe("a new key", () => {
  test("finds and opens what the old one sealed, then seals all of it, and the old one can go", async () => {
    process.env.DATA_KEYS = BOTH;
    expect(await numbers()).toEqual(FIVE);
    expect(await listPeopleAt(base.db, { cityId: a.id, phone: FIVE[2] ?? "" })).toHaveLength(1);
    expect(await rotateDataKeys(base.db)).toBe(6);
    expect(await rotateDataKeys(base.db)).toBe(0);
    process.env.DATA_KEYS = NEW;
    expect(await numbers()).toEqual(FIVE);
    expect(await listPeopleAt(base.db, { cityId: a.id, phone: FIVE[2] ?? "" })).toHaveLength(1);
    expect(await sharedInClear(base.db)).toMatchObject([{ email: "camille@secret.example" }]);
    process.env.DATA_KEYS = OLD;
    await expect(numbers()).rejects.toThrow(SealBroken);
  });

  test("stopped half-way: all is readable, and the next run goes on where it was", async () => {
    process.env.DATA_KEYS = BOTH;
    const stop = new AbortController();
    let looks = 0;
    // One transaction for the contact, then two of the five people.
    const signal = {
      throwIfAborted: () => {
        looks += 1;
        if (looks === 5) stop.abort(new Error("stopped"));
        stop.signal.throwIfAborted();
      },
    } as AbortSignal;
    await expect(rotateDataKeys(base.db, { atOnce: 1, signal })).rejects.toThrow("stopped");
    const [half] = await base.db.execute<{ n: number }>(
      sql`select count(*)::int as n from desk_people where phone like 'k:new:%'`,
    );
    expect(half?.n).toBe(2);
    expect(await numbers()).toEqual(FIVE);
    expect(await listPeopleAt(base.db, { cityId: a.id, phone: FIVE[0] ?? "" })).toHaveLength(1);
    expect(await rotateDataKeys(base.db)).toBe(3);
    process.env.DATA_KEYS = NEW;
    expect(await numbers()).toEqual(FIVE);
  });

  test("two runs at once do the work once", async () => {
    process.env.DATA_KEYS = BOTH;
    const done = await Promise.all([rotateDataKeys(base.db, { atOnce: 1 }), rotateDataKeys(base.db, { atOnce: 1 })]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(6);
    process.env.DATA_KEYS = NEW;
    expect(await numbers()).toEqual(FIVE);
  });
});

test("what was written before there were keys is sealed by the next start, and nothing else", async () => {
  await base.db.execute(sql`alter table desk_people drop constraint desk_people_sealed`);
  await base.db.execute(
    sql`update desk_people set phone = '03 81 99 99 99', phone_hash = null, address = '3 rue Rivotte'`,
  );
  await base.db.execute(sql`delete from desk_people where ctid <> (select min(ctid) from desk_people)`);
  process.env.DATA_KEYS = BOTH;
  expect(await sealPlain(base.db)).toBe(1);
  expect(await sealPlain(base.db)).toBe(0);
  expect(await listPeopleAt(base.db, { cityId: a.id, phone: "0381999999" })).toMatchObject([
    { address: "3 rue Rivotte" },
  ]);
  // By the old key, which is the command's to replace.
  expect(await base.db.select({ phone: sharedContacts.phone }).from(sharedContacts)).toEqual([
    { phone: expect.stringMatching(/^k:old:/) },
  ]);
  await base.db.execute(
    sql`alter table desk_people add constraint desk_people_sealed check (phone like 'k:%') not valid`,
  );
});
