import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { listingReference } from "#lib/listings/public-listing.ts";
import { loadAuditLog } from "#lib/server/audit/load-audit-log.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase, removeListing } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2027-03-11T10:00:00Z");
const ALL = { about: null, before: null };
let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
});

test("is the administrators' alone", async () => {
  for (const person of [a.members.resident, a.members.agent, a.members.moderator]) {
    expect(await loadAuditLog(person, ALL, NOW)).toBeNull();
  }
  expect(await loadAuditLog(a.members.admin, ALL, NOW)).toMatchObject({ count: 0, entries: [], broken: null });
});

test("notes that it was read, and shows nothing of another city", async () => {
  await loadAuditLog(a.members.admin, ALL, NOW);
  const again = await loadAuditLog(a.members.admin, ALL, NOW);
  expect(again?.entries).toMatchObject([{ seq: 1, action: "log.read", actorName: "Alex admin" }]);
  expect((await loadAuditLog(b.members.admin, ALL, NOW))?.entries).toEqual([]);
});

test("comes a hundred at a time", async () => {
  for (let at = 0; at < 120; at++) {
    await insertAuditEntry(base.db, {
      cityId: a.id,
      actorId: null,
      action: "case.escalated",
      subject: `case:${at}`,
      now: NOW,
    });
  }
  const first = await loadAuditLog(a.members.admin, ALL, NOW);
  expect([first?.entries.length, first?.entries[0]?.seq, first?.olderThan]).toEqual([100, 120, 21]);
  const second = await loadAuditLog(a.members.admin, { about: null, before: 21 }, NOW);
  expect([second?.entries.length, second?.olderThan]).toEqual([20, null]);
});

/** Somebody with the rights of the owner writes in an entry. */
async function falsify(seq: number): Promise<void> {
  await base.db.transaction(async (tx) => {
    await tx.execute(sql`alter table audit_entries disable trigger user`);
    await tx.execute(sql`grant update on audit_entries to current_user`);
    await tx.execute(sql`update audit_entries set subject = 'case:other' where city_id = ${a.id} and seq = ${seq}`);
    await tx.execute(sql`revoke update on audit_entries from current_user`);
    await tx.execute(sql`alter table audit_entries enable trigger user`);
  });
}

test("is verified where it begins, and neither for older entries nor for a search", async () => {
  const entry = { cityId: a.id, actorId: null, action: "case.escalated" as const, now: NOW };
  for (const at of [1, 2, 3]) await insertAuditEntry(base.db, { ...entry, subject: `case:${at}` });
  const { admin } = a.members;
  expect(await loadAuditLog(admin, ALL, NOW)).toMatchObject({ verified: 3, broken: null });
  await falsify(2);
  expect(await loadAuditLog(admin, ALL, NOW)).toMatchObject({ broken: 2 });
  for (const part of [
    { about: "case:3", before: null },
    { about: null, before: 3 },
  ]) {
    expect(await loadAuditLog(admin, part, NOW)).toMatchObject({ verified: null, broken: null });
  }
});

test("says how many statements of reasons have still to be declared", async () => {
  await judgedCase(base.db, a.members.resident);
  await judgedCase(base.db, a.members.resident, { decision: { state: "undone" } });
  await judgedCase(base.db, a.members.resident, { decision: { action: "keep" } });
  await judgedCase(base.db, b.members.resident);
  expect((await loadAuditLog(a.members.admin, ALL, NOW))?.unexported).toBe(1);
});

test("finds an id of anything, the reference of a listing with its cases and decisions, and nothing for the rest", async () => {
  const { admin, resident } = a.members;
  const [quartier] = a.quartiers;
  const id = await insertListing(base.db, { city: a, author: resident, quartier });
  const { caseId, decisionId } = await removeListing(base.db, { cityId: a.id, id });
  const entry = { cityId: a.id, actorId: null, action: "case.escalated" as const, now: NOW };
  await insertAuditEntry(base.db, { ...entry, subject: `case:${caseId}`, memberId: resident.id });
  await insertAuditEntry(base.db, { ...entry, subject: `decision:${decisionId}` });
  await insertAuditEntry(base.db, { ...entry, subject: "case:other" });
  const found = async (about: string, member = admin) =>
    (await loadAuditLog(member, { about, before: null }, NOW))?.entries.map(({ subject }) => subject);
  expect(await found(` ${caseId.toUpperCase()} `)).toEqual([`case:${caseId}`]);
  expect(await found(resident.id)).toEqual([`case:${caseId}`]);
  expect(await found(`member:${resident.id}`)).toEqual([`case:${caseId}`]);
  const reference = listingReference({ id, quartierSlug: quartier.slug });
  expect(await found(reference)).toEqual([`decision:${decisionId}`, `case:${caseId}`]);
  for (const nothing of ["Nadia", "ZZZ-0000", "%", "case:", "' or true --"]) expect(await found(nothing)).toEqual([]);
  expect(await found(reference, b.members.admin)).toEqual([]);
  expect(await found(caseId, b.members.admin)).toEqual([]);
});
