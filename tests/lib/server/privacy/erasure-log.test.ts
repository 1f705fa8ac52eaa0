import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertErasure } from "#db/queries/erase-account.ts";
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
  expect(await writeErasureLog(base.db, file)).toBe(0);
  const erasure = { cityId: uuidv7(), memberId: uuidv7(), reason: "asked" as const, at: new Date() };
  await insertErasure(base.db, erasure);
  expect(await writeErasureLog(base.db, file)).toBe(1);
  expect(readErasureLog(file)).toEqual([erasure]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(1);
});

test.each([
  '{"cityId":"x"}',
  '{"cityId":"019a0000-0000-7000-8000-000000000000","memberId":"1","reason":"asked","at":"never"}',
])("what is no log is refused, with its line: %s", (text) => {
  const file = join(folder, "wrong.ndjson");
  writeFileSync(file, `\n${text}\n`);
  expect(() => readErasureLog(file)).toThrow("wrong.ndjson:2");
});
