import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { listingReference } from "#lib/listings/public-listing.ts";
import { loadTeam } from "#lib/server/team/load-team.ts";
import { searchHelper, verifyHelper } from "#lib/server/team/verify-helper.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());
beforeEach(async () => {
  await base.db.delete(outbox);
  await base.db.update(memberships).set({ verifiedHelperAt: null });
});

const search = (person: string, member = a.members.admin) => searchHelper(member, person, NOW);
const verify = (verified: boolean, member = a.members.admin, memberId = a.members.resident.id) =>
  verifyHelper(member, { memberId, verified }, NOW);
const verifiedAt = async (id = a.members.resident.id) =>
  (await base.db.select().from(memberships).where(eq(memberships.id, id)))[0]?.verifiedHelperAt;
const entries = (action: string) => base.db.select().from(auditEntries).where(eq(auditEntries.action, action));

describe("looking for somebody", () => {
  test("finds them by their address or the reference of a listing, and is noted", async () => {
    expect(await search(` ${a.members.resident.email.toUpperCase()} `)).toBe(a.members.resident.id);
    const id = await insertListing(base.db, { city: a, author: a.neighbours[0] });
    const references = a.quartiers.map(({ slug }) => listingReference({ id, quartierSlug: slug }));
    const found = await Promise.allSettled(references.map((reference) => search(reference)));
    const people = found.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(people).toContain(a.neighbours[0].id);
    expect((await entries("helper.read")).at(0)).toMatchObject({
      actorId: a.members.admin.id,
      memberId: a.members.resident.id,
    });
  });

  test.each(["nobody@test.example", "ZZZ-0000", "<script>", "' or 1=1", "a".repeat(299)])(
    "finds nobody by %s",
    async (text) => {
      await expect(search(text)).rejects.toMatchObject({ field: "person", key: "team.nobody" });
    },
  );

  test("finds nobody of another city", async () => {
    await expect(search(b.members.resident.email)).rejects.toMatchObject({ key: "team.nobody" });
    await expect(verify(true, a.members.admin, b.members.resident.id)).rejects.toMatchObject({ code: "not-found" });
    expect(await verifiedAt(b.members.resident.id)).toBeNull();
  });
});

describe("verifying", () => {
  test("is written, told and noted, on and off, each once", async () => {
    await verify(true);
    await verify(true);
    expect(await verifiedAt()).toEqual(NOW);
    expect((await loadTeam(a.members.admin, null, NOW))?.helpers).toHaveLength(1);
    await verify(false);
    expect(await verifiedAt()).toBeNull();
    const mails = await base.db.select().from(outbox).where(eq(outbox.kind, "helper-verified"));
    expect(mails.map(({ payload }) => payload)).toMatchObject([{ verified: true }]);
    expect((await entries("helper.verified")).map(({ details }) => details)).toEqual([{ on: true }, { on: false }]);
  });

  test("has the open listings of the person matched anew", async () => {
    const listingId = await insertListing(base.db, { city: a, author: a.members.resident });
    await verify(true);
    const jobs = await base.connection.sql`
      select 1 from pgboss.job where name = 'match-listing' and data->>'listingId' = ${listingId}`;
    expect(jobs).toHaveLength(1);
  });

  test.each(["resident", "moderator", "agent"] as const)("is not for a %s", async (role) => {
    const member = a.members[role];
    await expect(verify(true, member)).rejects.toMatchObject({ code: "not-found" });
    await expect(search(a.members.resident.email, member)).rejects.toMatchObject({ code: "not-found" });
    expect(await verifiedAt()).toBeNull();
  });
});
