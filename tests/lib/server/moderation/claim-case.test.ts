import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { cities } from "#db/schema/cities.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { claimNext } from "#lib/server/moderation/claim-next.ts";
import { loadQueue } from "#lib/server/moderation/load-queue.ts";
import { releaseCase } from "#lib/server/moderation/release-case.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { DAY, judgingOf, secondsAfter } from "#tests/support/judging.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let author: TestMember;
let moderator: TestMember;
let admin: TestMember;
let seen: ReturnType<typeof judgingOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  author = a.members.resident;
  ({ moderator, admin } = a.members);
  seen = judgingOf(base.db, a);
});

const minutes = (count: number) => secondsAfter(count * 60);
const open = async (overrides: Partial<typeof cases.$inferInsert> = {}) => {
  const listingId = await insertListing(base.db, { city: a });
  return openCaseFor(base.db, author, { listingId, openedAt: DAY, ...overrides });
};

describe("a claim", () => {
  test("is one moderator's, for ten minutes, and theirs to prolong", async () => {
    const id = await open();
    expect(await claimCase(moderator, id, DAY)).toBe(true);
    expect(await claimCase(admin, id, minutes(9))).toBe(false);
    expect(await claimCase(moderator, id, minutes(9))).toBe(true);
    expect(await claimCase(admin, id, minutes(15))).toBe(false);
    const of = async (member: TestMember) => (await loadQueue(member, "all", minutes(15)))?.items[0]?.claim;
    expect(await of(moderator)).toEqual({ firstName: "Alex moderator", isMine: true, until: minutes(19) });
    expect(await of(admin)).toMatchObject({ isMine: false });
    expect(await claimCase(admin, id, minutes(20))).toBe(true);
    expect(await seen.log()).toEqual(["case.claimed", "case.claimed"]);
  });

  test("lasts as long as the city says", async () => {
    const settings = { moderation: { claimMinutes: 3 } } as unknown as typeof cities.$inferInsert.settings;
    await base.db.update(cities).set({ settings }).where(eq(cities.id, a.id));
    const id = await open();
    await claimCase(moderator, id, DAY);
    expect(await seen.case(id)).toMatchObject({ claimedUntil: minutes(3) });
  });

  test("of another case gives the first one back", async () => {
    const [first, second] = [await open(), await open()];
    await claimCase(moderator, first, DAY);
    await claimCase(moderator, second, DAY);
    expect(await seen.case(first)).toMatchObject({ claimedBy: null, claimedUntil: null });
    expect(await claimCase(admin, first, DAY)).toBe(true);
    expect(await seen.log()).toEqual(["case.claimed", "case.released", "case.claimed", "case.claimed"]);
  });

  test("is given back by whose it is", async () => {
    const id = await open();
    await claimCase(moderator, id, DAY);
    await releaseCase(admin, id, DAY);
    expect(await seen.case(id)).toMatchObject({ claimedBy: moderator.id });
    await releaseCase(moderator, id, DAY);
    await releaseCase(moderator, id, DAY);
    expect(await seen.case(id)).toMatchObject({ claimedBy: null });
    expect(await seen.log()).toEqual(["case.claimed", "case.released"]);
  });

  test("of the next one takes the most pressing that is free", async () => {
    const [first, second, third] = [await open(), await open({ dueAt: minutes(5) }), await open()];
    expect(await claimNext(moderator, DAY)).toBe(second);
    expect(await claimNext(admin, DAY)).toBe(first);
    expect(await claimNext(moderator, minutes(11))).toBe(second);
    expect(await claimNext(moderator, minutes(11))).toBe(first);
    expect(await claimNext(moderator, minutes(11))).toBe(third);
    expect(await claimNext(moderator, minutes(11))).toBeNull();
  });

  test("is never two people's, however many ask at once", async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => open()));
    const work = async (member: TestMember) => {
      const mine: string[] = [];
      for (let id = await claimNext(member, DAY); id; id = await claimNext(member, DAY)) mine.push(id);
      return mine;
    };
    const [one, other] = await Promise.all([work(moderator), work(admin)]);
    expect([...one, ...other].sort()).toEqual(ids.sort());
    const again = await Promise.all([1, 2, 3].map(() => open()));
    for (const id of again) {
      const won = await Promise.all([claimCase(moderator, id, DAY), claimCase(admin, id, DAY)]);
      expect(won.filter(Boolean)).toHaveLength(1);
    }
  });

  test("of one's own case, or of one that is kept from somebody, is refused by the database itself", async () => {
    const own = await openCaseFor(base.db, moderator);
    const kept = await open({ excludedId: moderator.id });
    const claim = (id: string) =>
      base.db
        .update(cases)
        .set({ claimedBy: moderator.id, claimedUntil: DAY })
        .where(and(eq(cases.cityId, a.id), inArray(cases.id, [id])));
    await expect(claim(own)).rejects.toMatchObject({ cause: { constraint_name: "cases_not_own" } });
    await expect(claim(kept)).rejects.toMatchObject({ cause: { constraint_name: "cases_excluded" } });
  });
});
