import { and, count, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { decisions } from "#db/schema/decisions.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listingEvents } from "#db/schema/listings.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { sayDone } from "#lib/server/exchanges/say-done.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { takeDecision } from "#lib/server/moderation/take-decision.ts";
import { undoDecision } from "#lib/server/moderation/undo-decision.ts";
import { answerOffer } from "#lib/server/team/answer-offer.ts";
import { offerRole } from "#lib/server/team/offer-role.ts";
import { startTalk } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const CROWD = 50;

let base: TestDatabase;
let a: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

/** Fifty do the same at the same moment: how many did it, and what the others were told. */
async function atOnce(act: () => Promise<unknown>): Promise<{ done: number; refused: string[] }> {
  const ends = await Promise.allSettled(Array.from({ length: CROWD }, act));
  const reasons = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  for (const reason of reasons) expect(reason).toBeInstanceOf(Refusal);
  return { done: CROWD - reasons.length, refused: [...new Set(reasons.map(({ code }: Refusal) => code))] };
}

/** Sign-in links, accepts, invitations have such tests beside their own. */
describe(`of ${CROWD} at once, exactly one`, () => {
  test("accepts a proposal", async () => {
    const { beneficiary, exchange } = await startTalk(base.db, a);
    const { done, refused } = await atOnce(() =>
      actOnExchange(beneficiary, { exchange, action: "accept", reason: null }, new Date()),
    );
    expect([done, refused]).toEqual([1, ["proposal-over"]]);
    expect(await base.db.select({ status: exchanges.status }).from(exchanges)).toEqual([{ status: "accepted" }]);
  });

  test("closes a listing", async () => {
    const { resident } = a.members;
    const listingId = await insertListing(base.db, { city: a });
    const { done, refused } = await atOnce(() =>
      changeListingStatus(resident, { listingId, action: "close" }, new Date()),
    );
    expect([done, refused]).toEqual([1, ["transition-not-allowed"]]);
    const events = await base.db.select().from(listingEvents).where(eq(listingEvents.listingId, listingId));
    expect(events).toHaveLength(1);
  });

  test("takes the role that is offered to an address", async () => {
    const [, someone] = a.neighbours;
    await offerRole(a.members.admin, { email: someone.email, role: "agent", locale: "fr" }, new Date());
    const [offer] = await base.db.select().from(roleOffers);
    const answer = { offerId: offer?.id ?? "", email: someone.email, accepts: true };
    const { done, refused } = await atOnce(() => answerOffer(someone, answer, new Date()));
    expect([done, refused]).toEqual([1, ["not-found"]]);
    expect(await entriesOf("role.changed")).toBe(1);
  });

  test("takes a case, decides it, and takes the decision back", async () => {
    const { moderator, admin, resident } = a.members;
    const listingId = await insertListing(base.db, { city: a });
    const id = await openCaseFor(base.db, resident, { listingId });
    let turn = 0;
    const claims: boolean[] = [];
    await atOnce(async () => claims.push(await claimCase(turn++ % 2 ? moderator : admin, id, new Date())));
    const owner = (await claimCase(moderator, id, new Date())) ? moderator : admin;
    expect(claims.filter(Boolean)).toHaveLength(CROWD / 2);
    const input = { case: id, version: 1, notices: 0, action: "keep" };
    const { done } = await atOnce(() => takeDecision(owner, input as never, new Date()));
    const all = await base.db.select().from(decisions);
    expect([done, all.length]).toEqual([1, 1]);
    // Whoever presses twice hears no refusal.
    await atOnce(() => undoDecision(owner, all[0]?.id ?? "", new Date()));
    expect(await entriesOf("decision.undone")).toBe(1);
  });

  test("says that a help is done, which its exchange then is, once", async () => {
    const { beneficiary, helper, exchange } = await startTalk(base.db, a);
    const before = new Date(Date.now() - 2 * 86_400_000);
    await actOnExchange(beneficiary, { exchange, action: "accept", reason: null }, before);
    let turn = 0;
    await atOnce(() => sayDone(turn++ % 2 ? beneficiary : helper, { exchange, body: "" }, new Date()));
    expect(await base.db.select({ status: exchanges.status }).from(exchanges)).toEqual([{ status: "done" }]);
    const { done, refused } = await atOnce(() =>
      actOnExchange(helper, { exchange, action: "cancel", reason: null }, new Date()),
    );
    expect([done, refused]).toEqual([0, ["transition-not-allowed"]]);
  });
});

/** How often something stands in the log of the city. */
async function entriesOf(action: (typeof auditEntries.$inferSelect)["action"]): Promise<number> {
  const found = and(eq(auditEntries.cityId, a.id), eq(auditEntries.action, action));
  const [row] = await base.db.select({ all: count() }).from(auditEntries).where(found);
  return row?.all ?? 0;
}
