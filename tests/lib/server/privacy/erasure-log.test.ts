import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertErasure } from "#db/queries/erase-account.ts";
import { erasures } from "#db/schema/erasures.ts";
import { uuidv7 } from "#db/uuid.ts";
import { erasureLogFile, readErasureLog, writeErasureLog } from "#lib/server/privacy/erasure-log.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let folder: string;
beforeAll(async () => {
  base = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), "coup-de-main-erasures-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await base.close();
});

test("is written as a whole, for its owner alone, and read again as it was", async () => {
  const file = erasureLogFile(join(folder, "new"));
  expect(await writeErasureLog(base.db, file, new Date())).toBe(0);
  const erasure = { cityId: uuidv7(), memberId: uuidv7(), reason: "asked" as const, at: new Date() };
  await insertErasure(base.db, erasure);
  expect(await writeErasureLog(base.db, file, new Date())).toBe(1);
  expect(readErasureLog(file)).toEqual([erasure]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(1);
});

test("remembers what a database that was put back does not know, for as long as that is kept", async () => {
  const file = erasureLogFile(join(folder, "restored"));
  const now = new Date();
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const known = { cityId: uuidv7(), memberId: uuidv7(), reason: "asked" as const, at: ago(1) };
  const old = { ...known, memberId: uuidv7(), at: ago(41) };
  await base.db.delete(erasures);
  for (const one of [known, old]) await insertErasure(base.db, one);
  expect(await writeErasureLog(base.db, file, now)).toBe(2);
  await base.db.delete(erasures);
  expect(await writeErasureLog(base.db, file, now)).toBe(1);
  expect(readErasureLog(file)).toEqual([known]);
});

test.each([
  '{"cityId":"x"}',
  '{"cityId":"019a0000-0000-7000-8000-000000000000","memberId":"1","reason":"asked","at":"never"}',
])("what is no log is refused, with its line: %s", (text) => {
  const file = join(folder, "wrong.ndjson");
  writeFileSync(file, `\n${text}\n`);
  expect(() => readErasureLog(file)).toThrow("wrong.ndjson:2");
});
