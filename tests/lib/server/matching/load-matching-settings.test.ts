import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cities } from "#db/schema/cities.ts";
import { DEFAULT_LIMITS } from "#lib/matching/waves/limits.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { SettingError } from "#lib/server/env.ts";
import { checkMatchingSettings, loadMatchingSettings } from "#lib/server/matching/load-matching-settings.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  database = await testDatabase();
  ({ a, b } = await twoCities(database.db));
});
afterAll(() => database.close());

const write = (matching: Record<string, unknown>) =>
  database.db.update(cities).set({ matching }).where(eq(cities.id, a.id));

test("each city has its own numbers over the defaults", async () => {
  await write({ weights: { remote: 0.5 }, limits: { nearM: 700 } });
  expect(await loadMatchingSettings(database.db, a.id)).toEqual({
    weights: { ...DEFAULT_WEIGHTS, remote: 0.5 },
    limits: { ...DEFAULT_LIMITS, nearM: 700 },
  });
  expect(await loadMatchingSettings(database.db, b.id)).toEqual({ weights: DEFAULT_WEIGHTS, limits: DEFAULT_LIMITS });
  await checkMatchingSettings(database.db);
});

test("wrong numbers are a wrong setting: one sentence with the city and every path", async () => {
  await write({ weights: { walk: { steepness: 0 } }, limits: { nearM: 1 } });
  const failure = await checkMatchingSettings(database.db).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SettingError);
  expect(String(failure)).toMatch(
    /Ville « ville-a », matching\.weights\.walk\.steepness: .+ ; matching\.limits\.nearM: /,
  );
  await expect(loadMatchingSettings(database.db, a.id)).rejects.toThrow("matching.limits.nearM");
  expect(await loadMatchingSettings(database.db, b.id)).toMatchObject({ weights: DEFAULT_WEIGHTS });
});
