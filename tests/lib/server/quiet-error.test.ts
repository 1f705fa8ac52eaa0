import { DrizzleQueryError } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertUser } from "#db/queries/identity.ts";
import { users } from "#db/schema/identity.ts";
import { uuidv7 } from "#db/uuid.ts";
import { quietConsole, quietError } from "#lib/server/quiet-error.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SECRET = "camille@secret.example";

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

/** What the database and its driver really throw. */
async function thrownByQuery(): Promise<unknown> {
  const id = uuidv7();
  await insertUser(base.db, { id, email: SECRET, verifiedAt: new Date() });
  return base.db
    .insert(users)
    .values({ id: uuidv7(), email: SECRET })
    .catch((error: unknown) => error);
}

test("an error of a query says what broke and where, and none of its values", async () => {
  const error = await thrownByQuery();
  expect(error).toBeInstanceOf(DrizzleQueryError);
  expect(String(error)).toContain(SECRET);
  const said = quietError(error);
  expect(said).toMatchObject({ type: "Error < PostgresError", state: "23505", constraint: "users_email_unique" });
  expect(said.at.length).toBeGreaterThan(0);
  expect(JSON.stringify(said)).not.toContain(SECRET);
});

test("what the framework prints of it by itself is as quiet", async () => {
  const error = await thrownByQuery();
  const printed: unknown[] = [];
  const target = {
    error: (...words: unknown[]) => printed.push(...words),
    warn: (...words: unknown[]) => printed.push(...words),
  };
  quietConsole(target);
  target.error(" ⨯", error);
  target.warn(`Uncaught ${String(error)}`);
  expect(printed[0]).toBe(" ⨯");
  expect(printed).toHaveLength(3);
  expect(printed.join("\n")).toContain("PostgresError");
  expect(printed.join("\n")).not.toContain(SECRET);
});

test("a thing that is no error says its type alone, and a code that is no code nothing", () => {
  expect(quietError(SECRET)).toEqual({ type: "string", at: [] });
  const odd = Object.assign(new Error(SECRET), { code: `no code: ${SECRET}` });
  expect(JSON.stringify(quietError(odd))).not.toContain(SECRET);
});
