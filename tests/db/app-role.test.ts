import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { APP_ROLE, asAppRole, grantToApp, isSecondLockShut } from "#db/app-role.ts";
import { connect } from "#db/client.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let superuser: postgres.Sql;
const login = `login_${randomBytes(4).toString("hex")}`;
beforeAll(async () => {
  base = await testDatabase();
  superuser = postgres(inject("testServer").superuserUrl, { max: 1, onnotice: () => {} });
  await superuser.unsafe(`create role ${login} login password 'secret'`);
});
afterAll(async () => {
  await base.close();
  await superuser.unsafe(`drop role ${login}`);
  await superuser.end();
});

const loginUrl = () => Object.assign(new URL(base.url), { username: login, password: "secret" }).href;

test("a login becomes the application's role from its first query on, once it may", async () => {
  expect(await asAppRole(loginUrl())).toBeNull();
  await superuser.unsafe(`grant ${APP_ROLE} to ${login} with set true, inherit false`);
  const url = await asAppRole(loginUrl());
  const { sql, close } = connect(url ?? "", 1);
  expect(await sql`select current_user::text as now, session_user::text as login`).toEqual([{ now: APP_ROLE, login }]);
  expect(await isSecondLockShut(sql)).toBe(true);
  await close();
});

test("the owner of the tables is not held to the lock, which is said", async () => {
  expect(await isSecondLockShut(base.connection.sql)).toBe(false);
  expect(await isSecondLockShut(base.app.sql)).toBe(true);
});

test("a table that came since is given with the next start, and what is nobody's to write stays so", async () => {
  await base.connection.sql`create table came_since (n int)`;
  await expect(base.app.sql`select from came_since`).rejects.toMatchObject({ code: "42501" });
  expect(await grantToApp(base.url)).toBe(true);
  expect(await base.app.sql`select from came_since`).toHaveLength(0);
  await expect(base.app.sql`delete from schema_migrations`).rejects.toMatchObject({ code: "42501" });
  await expect(base.app.sql`update audit_entries set hash = ''`).rejects.toMatchObject({ code: "42501" });
});
