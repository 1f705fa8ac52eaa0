import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { photoFile } from "#lib/photos/photo.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { diskStorage } from "#lib/server/photos/disk-storage.ts";
import { exportArchive } from "#lib/server/privacy/export-archive.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { plain } from "#tests/support/photos.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { readZip } from "#tests/support/read-zip.ts";

const NOW = new Date("2026-11-30T10:00:00Z");
const KEY = "0123456789abcdef0123456789abcdef";
const EVIL = `</td><script>alert(1)</script><img src=x onerror="alert(2)">`;

let base: TestDatabase;
let a: TestCity;
let folder: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), "coup-de-main-copy-"));
});
afterAll(async () => {
  store.close();
  rmSync(folder, { recursive: true });
  await base.close();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  await store.change("cities");
});

async function archiveOf(locale: "fr" | "en" = "fr") {
  const city = await loadCity(a.slug);
  if (!city) throw new Error("no city");
  const { name, body } = await exportArchive(a.members.resident, { city, locale }, NOW, diskStorage(folder));
  return { name, files: readZip(Buffer.from(await new Response(body).arrayBuffer())) };
}

async function photographed(title = "Besoin de quelques courses"): Promise<Buffer> {
  const id = await insertListing(base.db, { city: a }, { title });
  const photo = { alt: "Un sac de courses", width: 60, height: 40, bytes: 10, key: KEY };
  await base.db.insert(listingPhotos).values({ cityId: a.id, id: uuidv7(), listingId: id, ...photo });
  const bytes = await plain(60, 40).jpeg().toBuffer();
  await diskStorage(folder).put(photoFile(KEY, "large"), bytes);
  return bytes;
}

test("is a zip of a page, of the same as JSON, and of the photos", async () => {
  const photo = await photographed();
  const { name, files } = await archiveOf();
  expect(name).toBe("mes-donnees-2026-11-30.zip");
  expect([...files.keys()]).toEqual(["mes-donnees.json", "mes-donnees.html", `photos/${KEY}-large.jpg`]);
  expect(files.get(`photos/${KEY}-large.jpg`)?.equals(photo)).toBe(true);
  const data = JSON.parse(String(files.get("mes-donnees.json")));
  expect(data).toMatchObject({ city: "ville-a", account: [{ email: a.members.resident.email }] });
  const page = String(files.get("mes-donnees.html"));
  expect(page).toContain(`<img src="photos/${KEY}-large.jpg" alt="">`);
  expect(page).toContain("Besoin de quelques courses");
  expect(page).toContain("1 an après la fin du dernier échange");
});

test("is in the language of whoever asks", async () => {
  const { name, files } = await archiveOf("en");
  expect(name).toBe("my-data-2026-11-30.zip");
  expect(String(files.get("my-data.html"))).toContain('<html lang="en">');
  expect(String(files.get("my-data.html"))).toContain("1 year after the end of the last exchange");
});

test("nothing that anybody wrote is more than text in the page", async () => {
  await photographed();
  await base.db.update(listings).set({ body: EVIL });
  const page = String((await archiveOf()).files.get("mes-donnees.html"));
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toMatch(/<script|<img src=x|javascript:|https?:/);
  expect(page).toContain("default-src 'none'");
});

test("a photo that has just been removed is left out, and the rest is whole", async () => {
  await photographed();
  await diskStorage(folder).remove(photoFile(KEY, "large"));
  expect([...(await archiveOf()).files.keys()]).toEqual(["mes-donnees.json", "mes-donnees.html"]);
});

test("is asked five times an hour at most", async () => {
  for (let time = 0; time < 5; time += 1) await archiveOf();
  await expect(archiveOf()).rejects.toThrow("too-many-requests");
});
