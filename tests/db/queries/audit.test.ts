import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  findAuditHash,
  findAuditHead,
  findBrokenEntry,
  insertAuditEntry,
  listAuditEntries,
} from "#db/queries/audit.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2027-03-11T10:00:00.123Z");
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

const note = (city: TestCity, subject: `case:${string}`, details: Record<string, string | number> = {}) =>
  insertAuditEntry(base.db, {
    cityId: city.id,
    actorId: city.members.moderator.id,
    action: "case.read",
    subject,
    memberId: city.members.resident.id,
    details,
    now: NOW,
  });
const page = { about: null, before: null, limit: 10 };

/** What the owner of the table alone can do, and no code of the application does. */
async function tamper(change: ReturnType<typeof sql>): Promise<void> {
  await base.db.execute(sql`alter table audit_entries disable trigger user`);
  await base.db.execute(sql`grant update, delete on audit_entries to current_user`);
  await base.db.execute(change);
  await base.db.execute(sql`revoke update, delete on audit_entries from current_user`);
  await base.db.execute(sql`alter table audit_entries enable trigger user`);
}

describe("the audit log", () => {
  test("numbers and chains the entries of each city by itself", async () => {
    await note(a, "case:1");
    await note(b, "case:9");
    await note(a, "case:2", { risk: 40 });
    const [second, first] = await listAuditEntries(base.db, { cityId: a.id, ...page });
    expect([first?.seq, second?.seq]).toEqual([1, 2]);
    expect(second).toMatchObject({ subject: "case:2", actorName: "Alex moderator", at: NOW, details: { risk: 40 } });
    expect(await findAuditHead(base.db, b.id)).toMatchObject({ entries: 1 });
    const rows = await base.db.select().from(auditEntries).orderBy(auditEntries.seq);
    const ofA = rows.filter(({ cityId }) => cityId === a.id);
    expect(ofA[1]?.previousHash).toBe(ofA[0]?.hash);
    expect(ofA[0]?.previousHash).toBe("");
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(3);
  });

  test("keeps one order when many write at once", async () => {
    await Promise.all(Array.from({ length: 30 }, (_, at) => note(a, `case:${at}`)));
    expect(await findAuditHead(base.db, a.id)).toMatchObject({ entries: 30 });
    expect(await findBrokenEntry(base.db, a.id)).toBeNull();
  });

  test("is read from a number on, with the seal of the entry before", async () => {
    for (const at of [1, 2, 3, 4]) await note(a, `case:${at}`);
    const from = (seq: number) => findBrokenEntry(base.db, a.id, seq);
    expect(await from(3)).toBeNull();
    await tamper(sql`update audit_entries set subject = 'case:9' where city_id = ${a.id} and seq = 2`);
    expect([await from(1), await from(2), await from(3), await from(5)]).toEqual([2, 2, null, null]);
    await tamper(sql`delete from audit_entries where city_id = ${a.id} and seq = 2`);
    expect([await from(3), await from(4)]).toEqual([3, null]);
  });

  test("finds what is about a subject or a member, page by page", async () => {
    for (let at = 1; at <= 5; at++) await note(a, at % 2 ? "case:odd" : "case:even");
    const odd = await listAuditEntries(base.db, {
      cityId: a.id,
      ...page,
      about: { subjects: ["case:odd"], memberId: null },
    });
    expect(odd.map(({ seq }) => seq)).toEqual([5, 3, 1]);
    const older = await listAuditEntries(base.db, { cityId: a.id, ...page, before: 3 });
    expect(older.map(({ seq }) => seq)).toEqual([2, 1]);
    const about = { subjects: [], memberId: a.members.resident.id };
    expect(await listAuditEntries(base.db, { cityId: a.id, ...page, about })).toHaveLength(5);
    expect(await listAuditEntries(base.db, { cityId: b.id, ...page, about })).toEqual([]);
    expect(
      await listAuditEntries(base.db, { cityId: a.id, ...page, about: { subjects: [], memberId: "' or true --" } }),
    ).toEqual([]);
  });
});

describe("nobody changes it", () => {
  beforeEach(() => note(a, "case:1"));

  test.each([
    ["update", sql`update audit_entries set action = 'log.read'`],
    ["delete", sql`delete from audit_entries`],
    ["truncate", sql`truncate audit_entries`],
  ])("%s is refused to the application", async (_, statement) => {
    await expect(base.db.execute(statement)).rejects.toMatchObject({ cause: { code: "42501" } });
    expect(await findAuditHead(base.db, a.id)).toMatchObject({ entries: 1 });
  });

  test("numbers and hashes that a caller gives are not taken", async () => {
    const [row] = await base.db.select().from(auditEntries);
    await base.db.insert(auditEntries).values({ ...(row as typeof auditEntries.$inferInsert), seq: 77, hash: "mine" });
    expect(await findAuditHead(base.db, a.id)).toMatchObject({ entries: 2 });
    expect(await findAuditHash(base.db, a.id, 77)).toBeNull();
    expect(await findBrokenEntry(base.db, a.id)).toBeNull();
  });
});

describe("verification finds", () => {
  beforeEach(async () => {
    for (const subject of ["case:1", "case:2", "case:3", "case:4"] as const) await note(a, subject);
    await note(b, "case:1");
    expect(await findBrokenEntry(base.db, a.id)).toBeNull();
  });

  test.each([
    ["another action", sql`update audit_entries set action = 'case.noted' where seq = 2`],
    ["another moment", sql`update audit_entries set at = at + interval '1 second' where seq = 2`],
    ["another person", sql`update audit_entries set actor_id = null where seq = 2`],
    ["other details", sql`update audit_entries set details = '{"risk": 1}' where seq = 2`],
    ["a new hash for a change", sql`update audit_entries e set hash = 'f' where seq = 2`],
  ])("%s", async (_, change) => {
    await tamper(change);
    expect(await findBrokenEntry(base.db, a.id)).toBe(2);
  });

  test("an entry that is missing, and one that was sealed anew", async () => {
    await tamper(sql`update audit_entries e set action = 'case.noted' where seq = 2`);
    await tamper(sql`update audit_entries e set hash = audit_hash(e) where seq = 2`);
    expect(await findBrokenEntry(base.db, a.id)).toBe(3);
    await tamper(sql`delete from audit_entries where seq = 1`);
    expect(await findBrokenEntry(base.db, a.id)).toBe(2);
  });

  test("by a hash that was noted, what was cut off the end", async () => {
    const noted = await findAuditHash(base.db, a.id, 4);
    await tamper(sql`delete from audit_entries where seq = 4`);
    expect(await findBrokenEntry(base.db, a.id)).toBeNull();
    expect(noted).toMatch(/^[0-9a-f]{64}$/);
    expect(await findAuditHash(base.db, a.id, 4)).toBeNull();
  });
});
