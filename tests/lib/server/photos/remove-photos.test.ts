import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { uuidv7 } from "#db/uuid.ts";
import { eraseDeleted } from "#lib/server/listings/erase-deleted.ts";
import { liftRestrictions } from "#lib/server/moderation/lift-restrictions.ts";
import { changePhoto } from "#lib/server/photos/change-photo.ts";
import { photoStorage } from "#lib/server/photos/current-storage.ts";
import { removePhotos } from "#lib/server/photos/remove-photos.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, daysAfter, judge, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
let listing: string;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator } = a.members);
  listing = await insertListing(base.db, { city: a });
});

const of = (overrides = {}) => ({ by: moderator, author, listingId: listing, ...overrides });
const insertPhoto = async (position = 0) => {
  const id = uuidv7();
  const photo = { alt: "Un vélo", width: 100, height: 80, bytes: 1, key: id.replaceAll("-", ""), position };
  await base.db.insert(listingPhotos).values({ cityId: a.id, id, listingId: listing, ...photo });
  return id;
};
const withPhotos = () => insertListing(base.db, { city: a }, { kind: "offer", category: "tool_loan" });
const takeOff = (id: string) =>
  changePhoto({ cityId: a.id, memberId: author.id, secretHash: null }, { id, act: "remove" }, DAY);
const hangsOn = async (id: string) => {
  const [row] = await base.db.select().from(listingPhotos).where(eq(listingPhotos.id, id));
  return row?.listingId;
};

describe("a photo that its author takes off", () => {
  const purge = (photoIds: string[]) => removePhotos(base.db, photoStorage(), { cityId: a.id, photoIds });

  test("is kept while somebody is to judge it, and no longer", async () => {
    listing = await withPhotos();
    const [reported, other] = [await insertPhoto(0), await insertPhoto(1)];
    const caseId = await openCaseFor(base.db, author, { listingId: listing, subject: "photo", photoId: reported });
    await takeOff(other);
    await takeOff(reported);
    await purge([reported, other]);
    await eraseDeleted(base.db, secondsAfter(86_400));
    expect(await base.db.select().from(listingPhotos)).toMatchObject([{ id: reported, listingId: null }]);
    await base.db.update(cases).set({ state: "closed", closedAt: DAY }).where(eq(cases.id, caseId));
    await purge([reported]);
    expect(await base.db.select().from(listingPhotos)).toEqual([]);
  });
});

test("a photo that went with a suspension is kept for an appeal after its end", async () => {
  const photoId = await insertPhoto();
  await judge(base.db, of({ subject: "photo", photoId }), { action: "suspend", days: 7 });
  await liftRestrictions(base.db, daysAfter(8));
  await eraseDeleted(base.db, daysAfter(9));
  expect(await hangsOn(photoId)).toBeNull();
});
