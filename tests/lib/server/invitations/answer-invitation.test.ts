import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exchanges } from "#db/schema/exchanges.ts";
import { helperRecords, mutedCategories } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { blocks } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { invitationLinkEnd } from "#lib/invitations/invitation-link.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { matchAndDispatch } from "#lib/server/dispatch/match-and-dispatch.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { answerInvitation } from "#lib/server/invitations/answer-invitation.ts";
import { answerInvitationLink } from "#lib/server/invitations/answer-invitation-link.ts";
import { signInvitationLink } from "#lib/server/invitations/invitation-link-signature.ts";
import { loadInvitationLink } from "#lib/server/invitations/load-invitation-link.ts";
import { loadInvitationsOf } from "#lib/server/invitations/load-invitations.ts";
import { loadMutedCategories } from "#lib/server/invitations/load-muted-categories.ts";
import { unmuteCategory } from "#lib/server/invitations/unmute-category.ts";
import { loadMyListings } from "#lib/server/listings/load-my-listings.ts";
import { loadRequestsOf } from "#lib/server/matching/load-requests-for.ts";
import { leaveConversation } from "#lib/server/safety/leave-conversation.ts";
import {
  hoursAfter,
  insertHelpers,
  insertRequest,
  MORNING,
  searchesOf,
  type TestHelper,
} from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let seen: ReturnType<typeof searchesOf>;
let helpers: TestHelper[];
let request: string;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  seen = searchesOf(base.db, a.id);
  helpers = await insertHelpers(base.db, a, 5);
  request = await insertRequest(base.db, a);
  await dispatchCity(base.db, a.id, MORNING);
});

const SOON = hoursAfter(1);

/** The first of those who were asked, with their invitation and the link of an answer. */
async function firstAsked(answer: HelperAnswer = "can") {
  const [invitation] = await seen.invitations(request);
  const helper = helpers.find(({ id }) => id === invitation?.helperId);
  if (!invitation || !helper) throw new Error("nobody was asked");
  const link = { answer, cityId: a.id, invitationId: invitation.id, expiresAt: invitationLinkEnd(MORNING) };
  return { invitation, helper, link: signInvitationLink(link) };
}
const answers = async () => (await seen.invitations(request)).map(({ answer }) => answer);
const view = async (link: string, city = a, now = SOON) => (await loadInvitationLink(city.slug, link, now)).view;
const recordOf = async ({ id }: TestHelper) => {
  const [row] = await base.db.select().from(helperRecords).where(eq(helperRecords.helperId, id));
  return row && [row.asked, row.accepted, row.completed];
};

describe("je peux", () => {
  test("says nothing to a requester who left what they had with this helper about it", async () => {
    const two = await insertRequest(base.db, a, { peopleWanted: 2 });
    await dispatchCity(base.db, a.id, MORNING);
    const [invitation] = await seen.invitations(two);
    const helper = helpers.find(({ id }) => id === invitation?.helperId);
    if (!invitation || !helper) throw new Error("nobody was asked");
    const form = { key: uuidv7(), listing: two, with: null, message: "" };
    const { exchangeId } = await proposeExchange(helper, form, SOON);
    await leaveConversation(a.members.resident, { exchange: exchangeId }, SOON);
    const before = await seen.mails("exchange-news");
    const answer = { invitation: invitation.id, answer: "can" } as const;
    await expect(answerInvitation(helper, answer, SOON)).rejects.toThrow("invitation-over");
    expect(await base.db.select().from(exchanges).where(eq(exchanges.requestId, two))).toHaveLength(1);
    expect(await seen.mails("exchange-news")).toEqual(before);
  });

  test("proposes the help, tells the requester, and asks nobody else", async () => {
    const { helper, invitation } = await firstAsked();
    await answerInvitation(helper, { invitation: invitation.id, answer: "can" }, SOON);
    expect((await answers()).sort()).toEqual(["can", "withdrawn", "withdrawn"]);
    expect(await base.db.select().from(exchanges).where(eq(exchanges.cityId, a.id))).toMatchObject([
      {
        requestId: request,
        offerId: helper.offerId,
        helperId: helper.id,
        beneficiaryId: a.members.resident.id,
        status: "proposed",
        acceptedAt: null,
      },
    ]);
    expect(await seen.mails("exchange-news")).toMatchObject([
      {
        recipient: a.members.resident.email,
        payload: { news: "helpProposed", name: "Alex", title: "Besoin de quelques courses" },
      },
    ]);
    expect(await seen.events(request)).toEqual(["asked 3 near", "helped near"]);
    expect(await loadMyListings(a.members.resident, SOON)).toMatchObject([{ id: request, helpers: ["Alex"] }]);
    expect(await dispatchCity(base.db, a.id, hoursAfter(48))).toMatchObject({ requests: 0 });
  });

  test("still counts after the deadline, as long as nobody else can", async () => {
    const { link } = await firstAsked();
    const { link: refusal } = await firstAsked("not_this_time");
    await dispatchCity(base.db, a.id, hoursAfter(24));
    expect(await view(refusal, a, hoursAfter(25))).toBe("late");
    expect(await view(link, a, hoursAfter(25))).toBe("ask");
    expect(await answerInvitationLink(a.slug, link, hoursAfter(25))).toBe(true);
    expect((await answers()).filter((answer) => answer === "can")).toHaveLength(1);
    expect(await seen.dispatch(request)).toMatchObject({ state: "helped" });
  });
});

describe("pas cette fois", () => {
  test("asks others once all have answered, and is a refusal of this request alone", async () => {
    for (const { id, helperId } of await seen.invitations(request)) {
      const helper = helpers.find((one) => one.id === helperId);
      if (helper) await answerInvitation(helper, { invitation: id, answer: "not_this_time" }, SOON);
    }
    await matchAndDispatch(base.db, a.id, request, SOON);
    await dispatchCity(base.db, a.id, SOON);
    const asked = await seen.invitations(request);
    expect(asked).toHaveLength(5);
    expect(new Set(asked.map(({ helperId }) => helperId)).size).toBe(5);
    expect(await base.db.select().from(mutedCategories)).toEqual([]);
    expect(await seen.mails("exchange-news")).toEqual([]);
  });
});

describe("pas ce genre de demande", () => {
  test("mutes the category for this helper, until they take it back", async () => {
    const { helper, invitation } = await firstAsked();
    await answerInvitation(helper, { invitation: invitation.id, answer: "not_this_kind" }, SOON);
    expect(await loadMutedCategories(helper)).toEqual(["shopping"]);
    const other = await insertRequest(base.db, a);
    await dispatchCity(base.db, a.id, hoursAfter(24));
    expect((await seen.invitations(other)).map(({ helperId }) => helperId)).not.toContain(helper.id);
    await unmuteCategory(helper, "shopping");
    expect(await loadMutedCategories(helper)).toEqual([]);
  });
});

describe("the link of a mail", () => {
  test("changes nothing when it is opened, however often", async () => {
    const { link } = await firstAsked();
    const before = await seen.invitations(request);
    for (let time = 0; time < 3; time += 1) expect(await view(link)).toBe("ask");
    expect(await seen.invitations(request)).toEqual(before);
  });

  test("answers once: pressed twice at the same moment, or another button afterwards", async () => {
    const { link } = await firstAsked("not_this_time");
    const { link: other } = await firstAsked("can");
    const done = await Promise.all([1, 2].map(() => answerInvitationLink(a.slug, link, SOON)));
    expect(done.sort()).toEqual([false, true]);
    expect(await answerInvitationLink(a.slug, other, SOON)).toBe(false);
    expect((await answers()).filter((answer) => answer !== null)).toEqual(["not_this_time"]);
    expect(await view(link)).toBe("answered");
  });

  test("says that help was found, or that the request is over", async () => {
    const [mine, theirs] = await seen.invitations(request);
    const { helper, link } = await firstAsked();
    const winner = helpers.find(({ id }) => id === theirs?.helperId);
    expect(mine?.helperId).toBe(helper.id);
    await base.db.update(listings).set({ status: "paused" }).where(eq(listings.id, request));
    expect(await view(link)).toBe("settled");
    expect(await answerInvitationLink(a.slug, link, SOON)).toBe(false);
    await base.db.update(listings).set({ status: "published" }).where(eq(listings.id, request));
    if (winner && theirs) await answerInvitation(winner, { invitation: theirs.id, answer: "can" }, SOON);
    expect(await view(link)).toBe("settled");
    expect(await answerInvitationLink(a.slug, link, SOON)).toBe(false);
  });

  test("opens nothing when the two have blocked each other, or when the helper is suspended", async () => {
    const { helper, link } = await firstAsked();
    const block = { cityId: a.id, blockerId: a.members.resident.id, blockedId: helper.id };
    await base.db.insert(blocks).values(block);
    expect(await view(link)).toBe("settled");
    await base.db.delete(blocks);
    expect(await view(link)).toBe("ask");
    await suspend(base.db, helper, { at: MORNING });
    expect(await view(link)).toBe("settled");
  });

  test("is of its city, its answer and its time alone", async () => {
    const { invitation, link } = await firstAsked("not_this_time");
    expect(await view(link, b)).toBe("forged");
    expect(await answerInvitationLink(b.slug, link, SOON)).toBe(false);
    expect(await view(link.replace("not_this_time", "can"))).toBe("forged");
    expect(await view(`${link}x`)).toBe("forged");
    expect(await view("")).toBe("forged");
    expect(await view(link, a, hoursAfter(31 * 24))).toBe("expired");
    expect(await answerInvitationLink(a.slug, link, hoursAfter(31 * 24))).toBe(false);
    await base.db.delete(listings).where(eq(listings.id, request));
    expect(await view(link)).toBe("gone");
    expect(invitation.answer).toBeNull();
  });
});

describe("a member", () => {
  test("finds what they are asked above what they may look through, and not in it", async () => {
    const { helper, invitation } = await firstAsked();
    const [asked] = await loadInvitationsOf(helper, SOON);
    expect(asked).toMatchObject({
      id: invitation.id,
      firstName: "Alex resident",
      offerTitle: "Je fais vos courses",
      deadlineAt: invitation.deadlineAt,
      listing: { id: request },
    });
    const hidden = JSON.stringify(asked);
    for (const secret of [a.members.resident.id, a.members.resident.email, "score", "location"]) {
      expect(hidden).not.toContain(secret);
    }
    expect((await loadRequestsOf(helper)).requests.map(({ listing }) => listing.id)).not.toContain(request);
    await base.db.update(listings).set({ status: "closed" }).where(eq(listings.id, request));
    expect(await loadInvitationsOf(helper, SOON)).toEqual([]);
  });

  test("answers for nobody else, in no other city, and not twice", async () => {
    const { helper, invitation } = await firstAsked();
    const answer = { invitation: invitation.id, answer: "can" } as const;
    await expect(answerInvitation(a.neighbours[0], answer, SOON)).rejects.toThrow("not-found");
    await expect(answerInvitation({ ...helper, cityId: b.id }, answer, SOON)).rejects.toThrow("not-found");
    await answerInvitation(helper, answer, SOON);
    await expect(answerInvitation(helper, answer, SOON)).rejects.toThrow("invitation-over");
  });
});

describe("the record of a helper", () => {
  test("counts what was answered or left unanswered, not what was withdrawn", async () => {
    const { helper, invitation } = await firstAsked();
    expect(await recordOf(helper)).toBeUndefined();
    await answerInvitation(helper, { invitation: invitation.id, answer: "can" }, SOON);
    expect(await recordOf(helper)).toEqual([1, 1, 0]);
    const others = (await seen.invitations(request)).filter(({ helperId }) => helperId !== helper.id);
    for (const { helperId } of others) {
      const other = helpers.find(({ id }) => id === helperId);
      if (other) expect(await recordOf(other)).toBeUndefined();
    }
    const ended = { endedAt: SOON, outcome: "helped" as const };
    await base.db
      .update(exchanges)
      .set({ status: "done", acceptedAt: SOON, week: "2027-03-08", ...ended })
      .where(and(eq(exchanges.cityId, a.id), eq(exchanges.helperId, helper.id)));
    expect(await recordOf(helper)).toEqual([1, 1, 1]);
  });

  test("a late yes turns a silence into a yes", async () => {
    const { helper, link } = await firstAsked();
    await dispatchCity(base.db, a.id, hoursAfter(24));
    expect(await recordOf(helper)).toEqual([1, 0, 0]);
    await answerInvitationLink(a.slug, link, hoursAfter(25));
    expect(await recordOf(helper)).toEqual([1, 1, 0]);
  });
});
