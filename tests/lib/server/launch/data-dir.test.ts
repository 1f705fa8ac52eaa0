import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseEnv } from "#lib/server/env.ts";
import { ensureDataDir, secretOf, vapidKeysOf } from "#lib/server/launch/data-dir.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "coup-de-main-data-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test("the secret is made once, long, and readable by its owner alone", () => {
  const secret = secretOf(dir);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(secretOf(dir)).toBe(secret);
  expect(statSync(join(dir, "auth-secret")).mode & 0o777).toBe(0o600);
});

test("the keys of notices are a pair, made once, readable by its owner alone", () => {
  const keys = vapidKeysOf(dir);
  expect(parseEnv(keys).push?.publicKey).toBe(keys.VAPID_PUBLIC_KEY);
  expect(vapidKeysOf(dir)).toEqual(keys);
  expect(statSync(join(dir, "vapid-keys")).mode & 0o777).toBe(0o600);
});

test("a directory that cannot be made is said in one sentence", () => {
  writeFileSync(join(dir, "file"), "");
  expect(() => ensureDataDir(join(dir, "file/below"))).toThrow(/^DATA_DIR : impossible [^\n]+$/);
  ensureDataDir(join(dir, "a/b"));
  expect(statSync(join(dir, "a/b")).isDirectory()).toBe(true);
});
