import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listCities } from "#db/queries/cities.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { seedPhotos } from "#lib/server/demo/seed-photos.ts";
import { diskStorage } from "#lib/server/photos/disk-storage.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const dir = mkdtempSync(join(tmpdir(), "coup-de-main-photos-"));

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
  await seedDemo(base.db, { seed: 2020, now: NOW });
});
afterAll(async () => {
  await base.close();
  rmSync(dir, { recursive: true, force: true });
});

test("every drawing finds a listing of the example, and becomes a photo of it", async () => {
  const [city] = await listCities(base.db);
  const drawings = readdirSync("db/seed/photos").length;
  const count = await seedPhotos(base.db, city?.id ?? "", NOW, diskStorage(dir));
  expect(count).toBeGreaterThanOrEqual(drawings);
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".jpg"));
  expect(files).toHaveLength(2 * count);
  const pictured = await base.connection.sql`
    select distinct l.title from listing_photos p join listings l on l.city_id = p.city_id and l.id = p.listing_id`;
  expect(pictured).toHaveLength(drawings);
});
