import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DraftHolder } from "#db/queries/listing-drafts.ts";
import { listPhotos } from "#db/queries/listing-photos.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { listingDrafts } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { LISTING_STATUSES } from "#lib/listings/listing-status.ts";
import { photoFile } from "#lib/photos/photo.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { eraseDeleted } from "#lib/server/listings/erase-deleted.ts";
import { publishListing } from "#lib/server/listings/publish-listing.ts";
import { deleteDraft, saveDraft } from "#lib/server/listings/save-draft.ts";
import { changePhoto } from "#lib/server/photos/change-photo.ts";
import { diskStorage } from "#lib/server/photos/disk-storage.ts";
import { receivePhoto } from "#lib/server/photos/receive-photo.ts";
import { purgePhotos, removePhotos } from "#lib/server/photos/remove-photos.ts";
import { cityOf, OFFER_ANSWERS, saveWholeDraft } from "#tests/support/drafts.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { heicStart, type PhotoForm, photoRequest, plain, TEXT } from "#tests/support/photos.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const HOUR_MS = 3_600_000;
const dir = mkdtempSync(join(tmpdir(), "coup-de-main-photos-"));
const storage = diskStorage(dir);

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let jpeg: Buffer;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  jpeg = await plain(60, 40).jpeg().toBuffer();
});
afterAll(async () => {
  await base.close();
  rmSync(dir, { recursive: true, force: true });
});

const newMember = () => insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
const heldBy = ({ cityId, id }: TestMember): DraftHolder => ({ cityId, memberId: id, secretHash: null });
const visitor = (cityId = a.id): DraftHolder => ({ cityId, memberId: null, secretHash: uuidv7() });

const send = (holder: DraftHolder | null, listingId: string | null, form: PhotoForm = { bytes: jpeg }) =>
  receivePhoto({ request: photoRequest(form), holder, listingId, network: "direct" }, NOW, storage);

async function drillOf(author: TestMember, changes: object = {}): Promise<string> {
  return insertListing(base.db, { city: a, author }, { kind: "offer", category: "tool_loan", ...changes });
}

async function draftOf(holder: DraftHolder, changes: object = {}): Promise<string> {
  const answers = { kind: "offer" as const, ...OFFER_ANSWERS, category: "donation" as const, ...changes };
  await saveWholeDraft(await cityOf(base.db, a), holder, { ...answers, quartier: a.quartiers[0].slug }, NOW);
  const [draft] = await base.db
    .select({ id: listingDrafts.id })
    .from(listingDrafts)
    .where(
      holder.memberId
        ? sql`${listingDrafts.memberId} = ${holder.memberId}`
        : sql`${listingDrafts.secretHash} = ${holder.secretHash}`,
    );
  return draft?.id ?? "";
}

const photosOf = (listingId: string) => listPhotos(base.db, { cityId: a.id, listingId });
const photosOfDraft = (draftId: string) => listPhotos(base.db, { cityId: a.id, draftId });
const filesOf = () => readdirSync(dir, { recursive: true }).filter((path) => String(path).endsWith(".jpg"));

/** What the worker does with the jobs that were asked for since the last call. */
async function work(): Promise<void> {
  const jobs = await base.db.execute<{ data: { cityId: string; photoIds: string[] } }>(
    sql`delete from pgboss.job where name = 'remove-photos' returning data`,
  );
  for (const { data } of jobs) await removePhotos(base.db, storage, data);
}

test("a photo that cannot be stored is said so, with what was typed, and leaves nothing on the listing", async () => {
  const author = await newMember();
  const id = await drillOf(author);
  const down = { ...storage, put: () => Promise.reject(new Error("connect ECONNREFUSED")) };
  const sent = { request: photoRequest({ bytes: jpeg, alt: "Perceuse bleue" }), holder: heldBy(author), listingId: id };
  expect(await receivePhoto({ ...sent, network: "direct" }, NOW, down)).toEqual({
    problem: "photo.not-kept",
    alt: "Perceuse bleue",
  });
  expect(await photosOf(id)).toEqual([]);
});

describe("a photo is taken", () => {
  test("for a listing of its author, four times and no more", async () => {
    const author = await newMember();
    const id = await drillOf(author);
    for (const alt of ["un", "deux", "trois", "quatre"]) {
      expect(await send(heldBy(author), id, { bytes: jpeg, alt: `Photo ${alt}` })).toEqual({ problem: null, alt: "" });
    }
    expect(await send(heldBy(author), id)).toEqual({ problem: "photo.too-many", alt: "Perceuse bleue" });
    expect((await photosOf(id)).map(({ alt }) => alt)).toEqual([
      "Photo un",
      "Photo deux",
      "Photo trois",
      "Photo quatre",
    ]);
  });

  test("for a draft, by its secret or by its member, and goes to the listing that it becomes", async () => {
    const browser = visitor();
    const draftId = await draftOf(browser);
    expect(await send(browser, null, { bytes: jpeg, alt: "Lit d’enfant" })).toMatchObject({ problem: null });
    const member = await newMember();
    const both = { ...heldBy(member), secretHash: browser.secretHash };
    expect(await send(both, null, { bytes: jpeg, alt: "Le matelas" })).toMatchObject({ problem: null });
    expect(await photosOfDraft(draftId)).toHaveLength(2);
    const { listingId } = await publishListing(
      member,
      { key: draftId, secretHash: browser.secretHash, locale: "fr" },
      NOW,
    );
    expect((await photosOf(listingId)).map(({ alt }) => alt)).toEqual(["Lit d’enfant", "Le matelas"]);
    expect(await photosOfDraft(draftId)).toEqual([]);
  });

  test("twice at the same moment for the last place: one is told", async () => {
    const author = await newMember();
    const id = await drillOf(author);
    for (let n = 0; n < 3; n++) await send(heldBy(author), id);
    const answers = await Promise.all([send(heldBy(author), id), send(heldBy(author), id)]);
    expect(answers.map(({ problem }) => problem).sort()).toEqual([null, "photo.too-many"].sort());
    expect(await photosOf(id)).toHaveLength(4);
  });
});

describe("a photo is refused", () => {
  test("from anybody but its author", async () => {
    const author = await newMember();
    const id = await drillOf(author);
    await draftOf(heldBy(author));
    const others = [a.neighbours[0], a.members.moderator, a.members.admin, b.members.resident].map(heldBy);
    for (const holder of [...others, visitor(), visitor(b.id)]) {
      expect(await send(holder, id)).toMatchObject({ problem: "not-found" });
      expect(await send(holder, null)).toMatchObject({ problem: "not-found" });
    }
    expect(await send(null, id)).toMatchObject({ problem: "not-signed-in" });
    expect(await photosOf(id)).toEqual([]);
  });

  test("for a category that shows none", async () => {
    const author = await newMember();
    expect(await send(heldBy(author), await drillOf(author, { category: "shopping" }))).toMatchObject({
      problem: "not-found",
    });
    await draftOf(heldBy(author), { category: "sewing" });
    expect(await send(heldBy(author), null)).toMatchObject({ problem: "not-found" });
  });

  test.each(LISTING_STATUSES)("or not, for a listing that is %s", async (status) => {
    const author = await newMember();
    const { problem } = await send(heldBy(author), await drillOf(author, { status }));
    expect(problem).toBe(["pending", "published", "paused"].includes(status) ? null : "transition-not-allowed");
  });

  test.each<[string, PhotoForm]>([
    ["photo.required", {}],
    ["photo.not-a-photo", { bytes: TEXT }],
    ["photo.heic", { bytes: heicStart(), type: "image/jpeg" }],
    ["photo.too-heavy", { bytes: new Uint8Array(30_000_000) }],
    ["photoAlt.required", { alt: "  \u200B ", bytes: new Uint8Array([1]) }],
    ["photoAlt.too-short", { alt: "a", bytes: new Uint8Array([1]) }],
    ["photoAlt.too-long", { alt: "a".repeat(151), bytes: new Uint8Array([1]) }],
  ])("with %s, and what was typed comes back", async (problem, form) => {
    const author = await newMember();
    const id = await drillOf(author);
    const before = filesOf();
    expect(await send(heldBy(author), id, form)).toEqual({ problem, alt: form.alt ?? "Perceuse bleue" });
    expect(await photosOf(id)).toEqual([]);
    expect(filesOf()).toEqual(before);
  });

  test("after forty in an hour", async () => {
    const author = await newMember();
    const id = await drillOf(author);
    for (let n = 0; n < 40; n++)
      expect(await send(heldBy(author), id, {})).toMatchObject({ problem: "photo.required" });
    expect(await send(heldBy(author), id, {})).toMatchObject({ problem: "too-many-requests" });
  });
});

describe("files go", () => {
  async function withPhoto(): Promise<{ author: TestMember; id: string; key: string; photoId: string }> {
    const author = await newMember();
    const id = await drillOf(author);
    await send(heldBy(author), id);
    const [photo] = await photosOf(id);
    return { author, id, key: photo?.key ?? "", photoId: photo?.id ?? "" };
  }
  const isKept = async (key: string) =>
    (await storage.get(photoFile(key, "large"))) !== null || (await storage.get(photoFile(key, "small"))) !== null;
  const rowsOf = async (key: string) =>
    (await base.db.select().from(listingPhotos).where(sql`${listingPhotos.key} = ${key}`)).length;

  test("with a photo that is removed", async () => {
    const { author, photoId, key } = await withPhoto();
    await changePhoto(heldBy(author), { id: photoId, act: "remove" }, NOW);
    expect(await isKept(key)).toBe(true);
    await work();
    expect(await isKept(key)).toBe(false);
    expect(await rowsOf(key)).toBe(0);
  });

  test("with a listing that is deleted, once that can no longer be undone", async () => {
    const { author, id, key } = await withPhoto();
    await changeListingStatus(author, { listingId: id, action: "delete" }, NOW);
    await eraseDeleted(base.db, NOW, storage);
    expect(await isKept(key)).toBe(true);
    await eraseDeleted(base.db, new Date(NOW.getTime() + 2 * HOUR_MS), storage);
    expect(await isKept(key)).toBe(false);
    expect(await rowsOf(key)).toBe(0);
  });

  test.each<[string, (holder: DraftHolder, member: TestMember, draftId: string) => Promise<unknown>]>([
    ["is deleted", (holder) => deleteDraft(holder, NOW)],
    [
      "becomes one of the other kind",
      async (holder) =>
        saveDraft(await cityOf(base.db, a), holder, { kind: "request", step: "category", answers: {} }, NOW),
    ],
    [
      "is published in a category that shows none",
      async (holder, member, key) => {
        const change = { kind: "offer", step: "category", answers: { category: "sewing" } } as const;
        await saveDraft(await cityOf(base.db, a), holder, change, NOW);
        await publishListing(member, { key, secretHash: null, locale: "fr" }, NOW);
      },
    ],
  ])("with a draft that %s", async (_, end) => {
    const member = await newMember();
    const draftId = await draftOf(heldBy(member));
    await send(heldBy(member), null);
    const [photo] = await photosOfDraft(draftId);
    const key = photo?.key ?? "";
    expect(await isKept(key)).toBe(true);
    await end(heldBy(member), member, draftId);
    await work();
    expect(await isKept(key)).toBe(false);
    expect(await rowsOf(key)).toBe(0);
  });

  test("by the purge when nobody asked: a listing deleted by other means, a failure before the end", async () => {
    const { id, key } = await withPhoto();
    await base.db.execute(sql`delete from listings where id = ${id}`);
    const old = { cityId: a.id, before: new Date(NOW.getTime() + HOUR_MS) };
    expect(await purgePhotos(base.db, storage, { cityId: b.id, before: old.before })).toBe(0);
    expect(await purgePhotos(base.db, storage, { ...old, before: NOW })).toBe(0);
    expect(await isKept(key)).toBe(true);
    expect(await purgePhotos(base.db, storage, old)).toBeGreaterThan(0);
    expect(await isKept(key)).toBe(false);
    expect(await rowsOf(key)).toBe(0);
  });

  test("never of a photo that still hangs on something, whoever asks", async () => {
    const { photoId, key } = await withPhoto();
    await removePhotos(base.db, storage, { cityId: a.id, photoIds: [photoId] });
    await removePhotos(base.db, storage, { cityId: b.id, photoIds: [photoId] });
    expect(await isKept(key)).toBe(true);
  });
});
