import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { City } from "#lib/cities/city.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { holdListing } from "#lib/server/moderation/change-listing.ts";
import { publishApproved } from "#lib/server/moderation/publish-approved.ts";
import { cityOf } from "#tests/support/drafts.ts";
import { insertListing, insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let base: TestDatabase;
let a: TestCity;
let city: City;
let author: TestMember;
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
  city = await cityOf(base.db, a);
  author = await insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
});
afterAll(() => base.close());

/** On line, then held by a moderator. */
async function held(): Promise<string> {
  const id = await insertListing(base.db, { city: a, author });
  await holdListing(base.db, city, { listingId: id, actorId: a.members.moderator.id }, NOW);
  return id;
}
const change = (listingId: string, action: "close" | "reopen", now: Date) =>
  changeListingStatus(author, { listingId, action }, now);
const actionsOf = async (id: string) => {
  const events = await base.db
    .select()
    .from(listingEvents)
    .where(eq(listingEvents.listingId, id))
    .orderBy(asc(listingEvents.at), asc(listingEvents.id));
  return events.map(({ action, toStatus }) => `${action} ${toStatus}`);
};
async function statusOf(id: string) {
  const [row] = await base.db.select().from(listings).where(eq(listings.id, id));
  return row?.status;
}

describe("closing and reopening", () => {
  test("is no way around a moderator: it waits again, and its case is open", async () => {
    const id = await held();
    await change(id, "close", later(1));
    expect(await change(id, "reopen", later(2))).toBe("pending");
    expect(await statusOf(id)).toBe("pending");
    expect(await actionsOf(id)).toEqual(["hold pending", "close closed", "reopen published", "hold pending"]);
    expect(await base.db.select().from(cases).where(eq(cases.listingId, id))).toMatchObject([
      { state: "open", version: 1 },
    ]);
  });

  test("gives what never appeared no beginning, until a moderator lets it", async () => {
    const id = await insertListing(base.db, { city: a, author }, { status: "pending", publishedAt: null });
    const submitted = { action: "submit", fromStatus: "draft", toStatus: "pending" } as const;
    await base.db
      .insert(listingEvents)
      .values({ cityId: a.id, id: crypto.randomUUID(), listingId: id, ...submitted, at: NOW });
    await change(id, "close", later(1));
    expect(await change(id, "reopen", later(2))).toBe("pending");
    const [waiting] = await base.db.select().from(listings).where(eq(listings.id, id));
    expect(waiting).toMatchObject({ status: "pending", publishedAt: null });
    await change(id, "close", later(3));
    await judgedCase(base.db, author, { decision: { action: "keep", listingId: id, version: 1 } });
    expect(await change(id, "reopen", later(4))).toBe("published");
    const [published] = await base.db.select().from(listings).where(eq(listings.id, id));
    expect(published).toMatchObject({ status: "published", publishedAt: later(4) });
  });

  test("brings back what was approved", async () => {
    const id = await held();
    const approved = { listingId: id, moderatorId: a.members.moderator.id };
    await base.db.transaction((tx) => publishApproved(tx, city, approved, later(1)));
    await change(id, "close", later(2));
    expect(await change(id, "reopen", later(3))).toBe("published");
  });

  test("brings back what was judged good after it was closed", async () => {
    const id = await held();
    await change(id, "close", later(1));
    await judgedCase(base.db, author, { decision: { action: "keep", listingId: id, version: 1 } });
    expect(await change(id, "reopen", later(2))).toBe("published");
  });

  test("brings back what never waited", async () => {
    const id = await insertListing(base.db, { city: a, author }, { status: "closed" });
    expect(await change(id, "reopen", NOW)).toBe("published");
  });

  test("is refused to somebody who is limited", async () => {
    const member = await insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] });
    const id = await insertListing(base.db, { city: a, author: member }, { status: "closed" });
    await judgedCase(base.db, member, { decision: { action: "limit", endsAt: later(60) } });
    await base.db
      .update(memberships)
      .set({ limitedUntil: later(60) })
      .where(eq(memberships.id, member.id));
    const reopening = changeListingStatus(member, { listingId: id, action: "reopen" }, NOW);
    await expect(reopening).rejects.toMatchObject({ code: "publishing-limited" });
  });
});
