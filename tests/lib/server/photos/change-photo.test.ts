import { afterAll, beforeAll, expect, test } from "vitest";
import type { DraftHolder } from "#db/queries/listing-drafts.ts";
import { attachPhoto, insertLoosePhoto, listPhotos } from "#db/queries/listing-photos.ts";
import { uuidv7 } from "#db/uuid.ts";
import { changePhoto } from "#lib/server/photos/change-photo.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00Z");

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

const heldBy = ({ cityId, id }: TestMember): DraftHolder => ({ cityId, memberId: id, secretHash: null });
const photosOf = (listingId: string) => listPhotos(base.db, { cityId: a.id, listingId });
const altsOf = async (listingId: string) => (await photosOf(listingId)).map(({ alt }) => alt);

/** A listing of the resident with photos of these descriptions. */
async function listingWith(...alts: string[]): Promise<{ id: string; photos: string[] }> {
  const id = await insertListing(base.db, { city: a }, { kind: "offer", category: "tool_loan" });
  const photos: string[] = [];
  for (const alt of alts) {
    const photo = { id: uuidv7(), key: uuidv7().replaceAll("-", ""), alt, width: 40, height: 30 };
    await insertLoosePhoto(base.db, { ...photo, cityId: a.id, bytes: 100, now: NOW });
    expect(await attachPhoto(base.db, { cityId: a.id, listingId: id }, photo.id)).toBe(true);
    photos.push(photo.id);
  }
  return { id, photos };
}

test("is described again", async () => {
  const { id, photos } = await listingWith("avant");
  const listingId = await changePhoto(
    heldBy(a.members.resident),
    { id: photos[0] ?? "", act: "save", alt: "après" },
    NOW,
  );
  expect(listingId).toBe(id);
  expect(await altsOf(id)).toEqual(["après"]);
});

test("changes places with its neighbour; at an end it stays", async () => {
  const { id, photos } = await listingWith("aaa", "bbb", "ccc");
  const move = (at: number, act: "earlier" | "later", alt: string) =>
    changePhoto(heldBy(a.members.resident), { id: photos[at] ?? "", act, alt }, NOW);
  await move(0, "later", "aaa");
  expect(await altsOf(id)).toEqual(["bbb", "aaa", "ccc"]);
  await move(2, "earlier", "ccc");
  expect(await altsOf(id)).toEqual(["bbb", "ccc", "aaa"]);
  await move(1, "earlier", "bbb");
  await move(0, "later", "aaa");
  expect(await altsOf(id)).toEqual(["bbb", "ccc", "aaa"]);
});

test("leaves no gap when it goes, so that another finds its place", async () => {
  const { id, photos } = await listingWith("aaa", "bbb", "ccc", "ddd");
  await changePhoto(heldBy(a.members.resident), { id: photos[1] ?? "", act: "remove" }, NOW);
  expect(await altsOf(id)).toEqual(["aaa", "ccc", "ddd"]);
  const next = { id: uuidv7(), key: uuidv7().replaceAll("-", ""), alt: "eee", width: 40, height: 30 };
  await insertLoosePhoto(base.db, { ...next, cityId: a.id, bytes: 100, now: NOW });
  expect(await attachPhoto(base.db, { cityId: a.id, listingId: id }, next.id)).toBe(true);
  expect(await altsOf(id)).toEqual(["aaa", "ccc", "ddd", "eee"]);
});

test("is only for its author: nobody else's attempt changes anything", async () => {
  const { id, photos } = await listingWith("aaa", "bbb");
  const [photo = ""] = photos;
  const others = [a.neighbours[0], a.members.moderator, a.members.admin, b.members.resident].map(heldBy);
  for (const holder of [...others, { cityId: a.id, memberId: null, secretHash: uuidv7() }]) {
    for (const change of [
      { id: photo, act: "save", alt: "volé" },
      { id: photo, act: "later", alt: "volé" },
      { id: photo, act: "remove" },
    ] as const) {
      await expect(changePhoto(holder, change, NOW)).rejects.toMatchObject({ code: "not-found" });
    }
  }
  expect(await altsOf(id)).toEqual(["aaa", "bbb"]);
});

test("two moves at the same moment leave every photo its own place", async () => {
  const { id, photos } = await listingWith("aaa", "bbb", "ccc");
  await Promise.all(
    photos.map((photo, at) =>
      changePhoto(heldBy(a.members.resident), { id: photo, act: at === 0 ? "later" : "earlier", alt: `p${at}x` }, NOW),
    ),
  );
  expect((await altsOf(id)).toSorted()).toEqual(["p0x", "p1x", "p2x"]);
});
