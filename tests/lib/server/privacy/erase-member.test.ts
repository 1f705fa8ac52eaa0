import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inOneTransaction } from "#db/client.ts";
import { type Erasure, listErasures } from "#db/queries/erase-account.ts";
import { recountEvents } from "#db/queries/insight-folding.ts";
import { RESIDENT_REFERENCES } from "#db/queries/member-references.ts";
import { appointments } from "#db/schema/exchanges.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { RETENTION, RETENTION_KEYS, type RetentionLine } from "#lib/privacy/retention.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { foldInsights } from "#lib/server/insights/fold-insights.ts";
import { loadDashboard } from "#lib/server/insights/load-dashboard.ts";
import { eraseDeleted } from "#lib/server/listings/erase-deleted.ts";
import { loadLines } from "#lib/server/messages/load-lines.ts";
import { askToLeave } from "#lib/server/privacy/ask-to-leave.ts";
import { eraseAccounts } from "#lib/server/privacy/erase-accounts.ts";
import { replayErasures } from "#lib/server/privacy/erasure-log.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { bringTo, type World } from "#tests/support/exchange-worlds.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { EXACT_PLACES, fillFor } from "#tests/support/own-data.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const DAY_MS = 86_400_000;
const NOW = new Date();
const AFTER = new Date(NOW.getTime() + 14 * DAY_MS);
/** Once listings that were deleted are erased, too. */
const LATER = new Date(AFTER.getTime() + 3 * 60_000);
const WORD = "SECRET-QUI-PART";

let base: TestDatabase;
let a: TestCity;
let world: World;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  await store.change("cities", `city:${a.slug}:quartiers`);
  world = await bringTo(base.db, a, "thanked");
  await base.db.update(memberships).set({ firstName: "Bartholomé" }).where(eq(memberships.id, world.helper.id));
  const about = { cityId: a.id, exchangeId: world.exchange, startsAt: NOW, minutes: 60, place: WORD };
  const made = { proposedBy: "helper" as const, state: "agreed" as const, createdAt: NOW, agreedAt: NOW };
  await base.db.insert(appointments).values({ ...about, ...made, id: uuidv7() });
  await fillFor(base.db, world.helper, world.beneficiary, WORD);
});

const leaveFor = async () => {
  await askToLeave(world.helper, NOW);
  await eraseAccounts(base.db, AFTER);
  await eraseDeleted(base.db, LATER);
};

/** Every row of the database as text, by its table. */
async function everything(): Promise<[table: string, row: string][]> {
  const tables = await base.db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const rows: [string, string][] = [];
  for (const { name } of tables) {
    const found = await base.db.execute<{ row: string }>(sql`select t::text as row from ${sql.identifier(name)} t`);
    rows.push(...found.map(({ row }): [string, string] => [name, row]));
  }
  return rows;
}

async function tablesWith(text: string): Promise<string[]> {
  return [...new Set((await everything()).filter(([, row]) => row.includes(text)).map(([table]) => table))].sort();
}

describe("an account that is erased", () => {
  test("is not erased a moment too soon, then is, once", async () => {
    await askToLeave(world.helper, NOW);
    expect(await eraseAccounts(base.db, new Date(AFTER.getTime() - 1))).toBe(0);
    expect(await eraseAccounts(base.db, AFTER)).toBe(1);
    expect(await eraseAccounts(base.db, AFTER)).toBe(0);
  });

  test("leaves no address, name, place, number of the account or word but what others were given", async () => {
    const { email, userId } = world.helper;
    expect((await tablesWith(WORD)).length).toBeGreaterThan(10);
    await leaveFor();
    for (const secret of [email, userId, "Bartholomé", String(EXACT_PLACES.theirs.lng)]) {
      expect([secret, await tablesWith(secret)]).toEqual([secret, []]);
    }
    // Their report stays until a year after its answer, and what a moderator judges, too.
    expect(await tablesWith(WORD)).toEqual(["reports"]);
  });

  test("leaves no row where the retention table says that it goes", async () => {
    await leaveFor();
    const lines = RETENTION_KEYS.map((key): RetentionLine => RETENTION[key]);
    const goes = (table: string) =>
      lines.filter(({ tables }) => tables[table] === "row").every(({ leaving }) => leaving === "deleted");
    const named = RESIDENT_REFERENCES.filter(({ table }) => goes(table));
    expect(named.length).toBeGreaterThan(12);
    for (const { table, column } of named) {
      const mine = sql`select 1 from ${sql.identifier(table)} where ${sql.identifier(column)} = ${world.helper.id}`;
      expect([table, column, await base.db.execute(mine)]).toEqual([table, column, []]);
    }
  });

  test("leaves the conversation readable for the other one, with somebody who has left", async () => {
    const before = await loadLines(world.beneficiary, world.conversation, null);
    await leaveFor();
    const details = await loadExchange(world.beneficiary, world.exchange, LATER);
    expect(details?.conversation).toMatchObject({ otherName: "—", closed: true });
    const after = await loadLines(world.beneficiary, world.conversation, null);
    expect(after).toEqual(before);
  });

  test("changes no figure of the dashboard, now or counted anew", async () => {
    const city = await loadCity(a.slug);
    if (!city) throw new Error("no city");
    await askToLeave(world.helper, NOW);
    await foldInsights(base.db);
    const day = (days: number) => new Date(NOW.getTime() + days * DAY_MS).toISOString().slice(0, 10);
    const filter = { period: { from: day(-30), to: day(0) }, category: null, quartierId: null };
    const figures = async () => {
      const dashboard = await loadDashboard(a.members.admin, city, filter as never, NOW);
      return { ...dashboard, countedAt: null };
    };
    const before = await figures();
    expect(before.headline?.requests.value).toBeGreaterThan(0);
    expect(before.headline?.helps.value).toBeGreaterThan(0);
    await eraseAccounts(base.db, AFTER);
    await eraseDeleted(base.db, LATER);
    await foldInsights(base.db);
    expect(await figures()).toEqual(before);
    await base.db.transaction((tx) => recountEvents(tx, a.id));
    expect(await figures()).toEqual(before);
  });

  test("keeps the log whole, which says numbers alone", async () => {
    await leaveFor();
    const log = (await everything()).filter(([table]) => table === "audit_entries").map(([, row]) => row);
    expect(log.some((row) => row.includes("account.erased"))).toBe(true);
    expect(log.filter((row) => row.includes(WORD) || row.includes("@"))).toEqual([]);
  });

  test("does not keep its person from joining again, as somebody new", async () => {
    await leaveFor();
    expect(await base.db.select().from(users).where(eq(users.email, world.helper.email))).toEqual([]);
    const [shell] = await base.db.select().from(memberships).where(eq(memberships.id, world.helper.id));
    expect(shell).toMatchObject({ firstName: "—", home: null, role: "resident", erasedAt: AFTER });
  });

  test("of somebody whom another city knows, only this city forgets", async () => {
    const [elsewhere] = (await twoCitiesMore()).members;
    await leaveFor();
    const [user] = await base.db.select().from(users).where(eq(users.id, world.helper.userId));
    expect(user?.email).toBe(world.helper.email);
    const [place] = await base.db
      .select()
      .from(memberships)
      .where(eq(memberships.id, elsewhere ?? ""));
    expect(place).toMatchObject({ userId: world.helper.userId, firstName: "Ailleurs", erasedAt: null });
  });
});

async function twoCitiesMore() {
  const [b] = await base.db.execute<{ id: string; quartier: string }>(
    sql`select c.id, q.id as quartier from cities c join quartiers q on q.city_id = c.id where c.slug = 'ville-b' limit 1`,
  );
  const id = uuidv7();
  await base.db.insert(memberships).values({
    cityId: b?.id ?? "",
    id,
    userId: world.helper.userId,
    firstName: "Ailleurs",
    quartierId: b?.quartier ?? "",
    languages: ["fr"],
    adultConfirmedAt: NOW,
  });
  return { members: [id] };
}

class PutBack extends Error {}

describe("after a backup was put back", () => {
  test("the log erases again whoever was erased since", async () => {
    let log: Erasure[] = [];
    // All that the erasure wrote is gone again, as in a backup of before; the log was kept beside it.
    await inOneTransaction(async (tx) => {
      await askToLeave(world.helper, NOW);
      await eraseAccounts(tx, AFTER);
      log = await listErasures(tx);
      throw new PutBack();
    }).catch((error: unknown) => {
      if (!(error instanceof PutBack)) throw error;
    });
    expect(log).toMatchObject([{ memberId: world.helper.id, reason: "asked" }]);
    expect(await tablesWith("Bartholomé")).toContain("memberships");
    expect(await replayErasures(base.db, log, LATER)).toBe(1);
    await eraseDeleted(base.db, new Date(LATER.getTime() + 3 * 60_000));
    for (const secret of [world.helper.email, "Bartholomé"]) expect(await tablesWith(secret)).toEqual([]);
    expect(await replayErasures(base.db, log, LATER)).toBe(0);
  });

  test("nobody else is touched, and who is not known is left out", async () => {
    const log = [{ cityId: a.id, memberId: uuidv7(), reason: "asked" as const, at: NOW }];
    expect(await replayErasures(base.db, log, LATER)).toBe(0);
    expect(await tablesWith("Bartholomé")).toContain("memberships");
  });
});
