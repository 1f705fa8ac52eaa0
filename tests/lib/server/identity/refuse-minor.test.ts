import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { signInRequests, users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { refuseMinor } from "#lib/server/identity/refuse-minor.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const EMAIL = "tres.jeune@test.example";

let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
});

/** Somebody who has just signed in, as they stand before the welcome page. */
async function newcomer(): Promise<{ userId: string }> {
  const userId = uuidv7();
  await base.db.insert(users).values({ id: userId, email: EMAIL, emailVerifiedAt: new Date() });
  const hashes = { tokenHash: uuidv7(), codeHash: uuidv7(), bindingHash: uuidv7() };
  await base.db.insert(signInRequests).values({ id: uuidv7(), email: EMAIL, ...hashes, expiresAt: new Date() });
  const mail = { kind: "sign-in", recipient: EMAIL, locale: "fr", payload: {}, businessKey: uuidv7() };
  await base.db.insert(outbox).values({ cityId: a.id, id: uuidv7(), ...mail });
  await browseAs(base.db, { userId });
  return { userId };
}

async function tablesWith(text: string): Promise<string[]> {
  const tables = await base.db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const like = sql`select 1 from ${sql.identifier(name)} t where strpos(t::text, ${text}) > 0 limit 1`;
    if ((await base.db.execute(like)).length > 0) found.push(name);
  }
  return found.sort();
}

test("of who is under 18 nothing is kept, not even that they were here", async () => {
  const { userId } = await newcomer();
  expect(await tablesWith(EMAIL)).toEqual(["outbox", "sign_in_requests", "users"]);
  await refuseMinor();
  expect(await tablesWith(EMAIL)).toEqual([]);
  expect(await tablesWith(userId)).toEqual([]);
  expect(browser.cookies.get("cdm-session")).toBeUndefined();
});

test("a member, who declared to be of age, is not erased so", async () => {
  await browseAs(base.db, a.members.resident);
  await expect(refuseMinor()).rejects.toMatchObject({ code: "not-allowed" });
  expect(await base.db.select().from(memberships)).toHaveLength(12);
});

test("a visitor is only told where to go", async () => {
  await browseAs(base.db, null);
  await refuseMinor();
  expect(await base.db.select().from(users)).toHaveLength(12);
});
