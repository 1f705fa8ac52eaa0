import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DraftHolder } from "#db/queries/listing-drafts.ts";
import { attachPhoto, insertLoosePhoto, type PhotoOwner } from "#db/queries/listing-photos.ts";
import { listingDrafts } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { photoFile } from "#lib/photos/photo.ts";
import { diskStorage } from "#lib/server/photos/disk-storage.ts";
import { ownPhotoResponse } from "#lib/server/photos/own-photo-response.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const dir = mkdtempSync(join(tmpdir(), "coup-de-main-photos-"));
const storage = diskStorage(dir);

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(async () => {
  await base.close();
  rmSync(dir, { recursive: true, force: true });
});

const heldBy = ({ cityId, id }: TestMember): DraftHolder => ({ cityId, memberId: id, secretHash: null });
const visitor = (secretHash = uuidv7()): DraftHolder => ({ cityId: a.id, memberId: null, secretHash });
const get = (holder: DraftHolder, file: string) =>
  ownPhotoResponse(new Request("http://localhost"), holder, file, storage);

async function photoOn(owner: PhotoOwner): Promise<string> {
  const photo = { id: uuidv7(), key: uuidv7().replaceAll("-", ""), alt: "Un vélo", width: 4, height: 3 };
  await insertLoosePhoto(base.db, { ...photo, cityId: a.id, bytes: 3, now: NOW });
  await attachPhoto(base.db, owner, photo.id);
  await storage.put(photoFile(photo.key, "small"), new Uint8Array([1, 2, 3]));
  return photoFile(photo.key, "small");
}

async function draftOf(holder: { memberId: string | null; secretHash: string | null }): Promise<PhotoOwner> {
  const draft = { cityId: a.id, id: uuidv7(), answers: {}, updatedAt: NOW, ...holder };
  await base.db.insert(listingDrafts).values(draft);
  return { cityId: a.id, draftId: draft.id };
}

test("a photo that is not published is for the one who added it", async () => {
  const author = a.members.resident;
  const secret = uuidv7();
  const listingId = await insertListing(base.db, { city: a }, { status: "closed", category: "repair" });
  const own = await photoOn({ cityId: a.id, listingId });
  const drafted = await photoOn(await draftOf({ memberId: author.id, secretHash: null }));
  const anonymous = await photoOn(await draftOf({ memberId: null, secretHash: secret }));
  for (const [holder, file] of [
    [heldBy(author), own],
    [heldBy(author), drafted],
    [visitor(secret), anonymous],
    [{ ...heldBy(author), secretHash: secret }, anonymous],
  ] as const) {
    const answer = await get(holder, file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
  }
  const others = [a.neighbours[0], a.members.moderator, a.members.admin, b.members.resident].map(heldBy);
  for (const holder of [...others, visitor()]) {
    for (const file of [own, drafted, anonymous]) expect((await get(holder, file)).status).toBe(404);
  }
  expect((await get(heldBy(author), "../../auth-secret")).status).toBe(404);
});
