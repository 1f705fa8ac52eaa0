import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachPhoto, insertLoosePhoto } from "#db/queries/listing-photos.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { LISTING_STATUSES, type ListingStatus } from "#lib/listings/listing-status.ts";
import { photoFile } from "#lib/photos/photo.ts";
import { diskStorage } from "#lib/server/photos/disk-storage.ts";
import { publicPhotoResponse } from "#lib/server/photos/public-photo-response.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { removeListing } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const KEY = "c0ffee".padEnd(32, "0");
const FILE = photoFile(KEY, "large");
const dir = mkdtempSync(join(tmpdir(), "coup-de-main-photos-"));
const storage = diskStorage(dir);

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let listingId: string;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  listingId = await insertListing(base.db, { city: a }, { category: "repair" });
  const id = uuidv7();
  await insertLoosePhoto(base.db, {
    cityId: a.id,
    id,
    key: KEY,
    alt: "Un vélo",
    width: 4,
    height: 3,
    bytes: 3,
    now: NOW,
  });
  await attachPhoto(base.db, { cityId: a.id, listingId }, id);
  await storage.put(FILE, new Uint8Array([1, 2, 3]));
});
afterAll(async () => {
  await base.close();
  rmSync(dir, { recursive: true, force: true });
});

const get = (file = FILE, headers: HeadersInit = {}, { city = a, now = NOW } = {}) =>
  publicPhotoResponse(new Request("http://localhost", { headers }), city.id, file, now, storage);
async function setStatus(status: ListingStatus): Promise<void> {
  if (status === "removed") await removeListing(base.db, { cityId: a.id, id: listingId });
  else await base.db.update(listings).set({ status }).where(eq(listings.id, listingId));
}

test("a photo of an open listing is a picture and nothing else", async () => {
  const answer = await get();
  expect(answer.status).toBe(200);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  expect(Object.fromEntries(answer.headers)).toEqual({
    "cache-control": "public, max-age=300, s-maxage=1",
    "content-disposition": `inline; filename="${FILE}"`,
    "content-type": "image/jpeg",
    "cross-origin-resource-policy": "same-origin",
    etag: `"${FILE}"`,
    "x-content-type-options": "nosniff",
  });
});

test.each([`"${FILE}"`, `W/"${FILE}"`, `"other", "${FILE}"`])(
  "one that the browser has is not sent again: %s",
  async (tag) => {
    const answer = await get(FILE, { "if-none-match": tag });
    expect(answer.status).toBe(304);
    expect(answer.headers.get("etag")).toBe(`"${FILE}"`);
    expect(await answer.text()).toBe("");
  },
);

describe("404", () => {
  test.each(LISTING_STATUSES.filter((status) => status !== "published"))("for a listing that is %s", async (status) => {
    await setStatus(status);
    const [plainAnswer, again] = [await get(), await get(FILE, { "if-none-match": `"${FILE}"` })];
    await setStatus("published");
    expect([plainAnswer.status, again.status]).toEqual([404, 404]);
    expect(plainAnswer.headers.get("cache-control")).toBe("no-store");
  });

  test("for a listing past its date, and in another city", async () => {
    const [row] = await base.db.select().from(listings).where(eq(listings.id, listingId));
    const after = new Date((row?.expiresAt.getTime() ?? 0) + 1);
    expect((await get(FILE, {}, { city: a, now: after })).status).toBe(404);
    expect((await get(FILE, {}, { city: b, now: NOW })).status).toBe(404);
  });

  test.each([
    photoFile("f".repeat(32), "large"),
    photoFile(KEY, "small"),
    `../${FILE}`,
    "%2e%2e%2fauth-secret",
    "",
    "x",
  ])("for %j", async (file) => {
    expect((await get(file)).status).toBe(404);
  });
});
