import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { insertBlock } from "#db/queries/blocks.ts";
import { insertInvitations, setInvitationAnswer } from "#db/queries/invitations.ts";
import { declineMatches } from "#db/queries/matches.ts";
import { muteCategory } from "#db/queries/muted-categories.ts";
import { insertNotification } from "#db/queries/notifications.ts";
import { dispatches } from "#db/schema/dispatches.ts";
import { listings } from "#db/schema/listings.ts";
import type { InvitationAnswer } from "#lib/invitations/invitation-answer.ts";
import { writeDigests } from "#lib/server/digest/write-digests.ts";
import { recordProposal } from "#lib/server/exchanges/record-proposal.ts";
import { daysAfter, digestsOf, pair, THURSDAY } from "#tests/support/digests.ts";
import { hoursAfter, insertHelper, insertRequest, MORNING, type TestHelper } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
});

const lastOf = async (member: TestMember) => (await digestsOf(base.db, member).mails()).at(-1);

describe("what a helper is not told of", () => {
  let helper: TestHelper;
  let request: string;
  beforeEach(async () => {
    helper = await insertHelper(base.db, a);
    request = await insertRequest(base.db, a);
    await pair(base.db, a, request, helper.offerId, 0.8);
  });

  /** The same helper without any offer, to whom what is near would be told. */
  const withoutOffer = () => base.db.update(listings).set({ status: "closed" }).where(eq(listings.id, helper.offerId));

  async function invite(requestId = request): Promise<string> {
    const asked = { requestId, offerId: helper.offerId, helperId: helper.id, step: "near" as const, wave: 1 };
    const row = { ...asked, score: 0.8, reasons: [], inputs: {}, deadlineAt: hoursAfter(20) };
    const [id] = await insertInvitations(base.db, { cityId: a.id, rows: [row], now: MORNING });
    return id ?? "";
  }

  const author = () => a.members.resident;
  const pairOf = () => ({ cityId: a.id, memberId: helper.id, otherId: author().id, now: MORNING });
  const cases: [why: string, make: () => Promise<unknown>][] = [
    [
      "ended",
      () =>
        base.db
          .update(listings)
          .set({ expiresAt: hoursAfter(1) })
          .where(eq(listings.id, request)),
    ],
    ["is paused", () => base.db.update(listings).set({ status: "paused" }).where(eq(listings.id, request))],
    ["is by somebody suspended", () => suspend(base.db, author(), { at: MORNING })],
    ["is by somebody whom they blocked", () => insertBlock(base.db, pairOf())],
    [
      "is by somebody who blocked them",
      () => insertBlock(base.db, { ...pairOf(), memberId: author().id, otherId: helper.id }),
    ],
    [
      "is of a category that they do not want",
      () => muteCategory(base.db, { cityId: a.id, memberId: helper.id, category: "shopping", now: MORNING }),
    ],
    [
      "they declined",
      () => declineMatches(base.db, { cityId: a.id, memberId: helper.id, requestId: request, now: MORNING }),
    ],
    ["they were asked for already", () => invite()],
    ["they proposed to help with", () => startTalkOf(request)],
    [
      "has its help",
      () =>
        base.db.insert(dispatches).values({
          cityId: a.id,
          requestId: request,
          state: "helped",
          step: "near",
          since: MORNING,
          waves: 1,
          startedAt: MORNING,
        }),
    ],
  ];

  async function startTalkOf(requestId: string): Promise<void> {
    const about = { id: requestId, kind: "request" as const, category: "shopping" as const, title: "Des courses" };
    const people = { helperId: helper.id, beneficiaryId: author().id, proposedBy: "helper" as const };
    await base.db.transaction((tx) =>
      recordProposal(
        tx,
        { cityId: a.id, about, requestId, offerId: null, ...people, expiresAt: daysAfter(9) },
        MORNING,
      ),
    );
  }

  test.each(cases)("is a request that %s, whether they have an offer", async (_, make) => {
    await make();
    await writeDigests(base.db, THURSDAY);
    expect((await lastOf(helper))?.requests ?? []).toEqual([]);
  });

  test.each(cases)("is a request that %s, or have none", async (_, make) => {
    await make();
    await withoutOffer();
    await writeDigests(base.db, THURSDAY);
    expect((await lastOf(helper))?.requests ?? []).toEqual([]);
  });

  test("is told of the same request when nothing stands in the way", async () => {
    await writeDigests(base.db, THURSDAY);
    expect((await lastOf(helper))?.requests).toHaveLength(1);
    await base.db.execute(sql`delete from digest_items`);
    await base.db.execute(sql`delete from digests`);
    await base.db.execute(sql`delete from outbox`);
    await withoutOffer();
    await writeDigests(base.db, THURSDAY);
    expect(await digestsOf(base.db, helper).days()).toEqual(["2027-03-11 sent"]);
  });

  async function waitForDigest(invitation: string): Promise<void> {
    const place = { route: "forYou" as const, params: { city: a.slug } };
    const told = { cityId: a.id, memberId: helper.id, kind: "invitation", topic: "solicitations" as const };
    const notice = { words: {}, place };
    await insertNotification(base.db, {
      ...told,
      notice,
      businessKey: `invitation:${invitation}`,
      inDigest: true,
      now: MORNING,
    });
  }

  test("are invitations that reached them, unlike those that waited for the digest: these come first", async () => {
    const better = await insertRequest(base.db, a, { title: "Une demande qui convient mieux" });
    await pair(base.db, a, better, helper.offerId, 0.95);
    await waitForDigest(await invite());
    await writeDigests(base.db, THURSDAY);
    const titles = (await lastOf(helper))?.requests.map(({ title }) => title);
    expect(titles).toEqual(["Besoin de quelques courses", "Une demande qui convient mieux"]);
  });

  test.each<[InvitationAnswer, number]>([
    ["expired", 1],
    ["withdrawn", 1],
    ["not_this_time", 0],
  ])("depends on what became of an invitation that waited for the digest (%s)", async (answer, told) => {
    const id = await invite();
    await waitForDigest(id);
    await setInvitationAnswer(base.db, { cityId: a.id, id, answer, now: hoursAfter(2) });
    await writeDigests(base.db, THURSDAY);
    expect((await lastOf(helper))?.requests ?? []).toHaveLength(told);
  });
});
