import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findCityBySlug, listQuartiers } from "#db/queries/cities.ts";
import { listLines } from "#db/queries/conversations.ts";
import { listMatches } from "#db/queries/matches.ts";
import { exchanges, sharedContacts } from "#db/schema/exchanges.ts";
import { invitations } from "#db/schema/invitations.ts";
import { blocks } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { City } from "#lib/cities/city.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { tellParty } from "#lib/server/exchanges/tell-party.ts";
import { answerInvitation } from "#lib/server/invitations/answer-invitation.ts";
import { loadInvitationsOf } from "#lib/server/invitations/load-invitations.ts";
import { loadHelpersOf } from "#lib/server/matching/load-helpers-for.ts";
import { loadRequestsOf } from "#lib/server/matching/load-requests-for.ts";
import { matchListing } from "#lib/server/matching/match-listing.ts";
import { sendMessage } from "#lib/server/messages/send-message.ts";
import { blockMember } from "#lib/server/safety/block-member.ts";
import { loadBlockedPeople } from "#lib/server/safety/load-blocked-people.ts";
import { loadHiddenListings } from "#lib/server/safety/load-hidden-listings.ts";
import { unblockMember } from "#lib/server/safety/unblock-member.ts";
import { listNewMatches } from "#lib/server/search/load-saved-searches.ts";
import { shareIn } from "#tests/support/contacts.ts";
import { hoursAfter, insertHelper, insertRequest, MORNING, type TestHelper } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let requester: TestMember;
let helper: TestHelper;
let request: string;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  requester = a.members.resident;
  helper = await insertHelper(base.db, a);
  request = await insertRequest(base.db, a);
});

const SOON = hoursAfter(1);
const LATER = hoursAfter(2);
const propose = (by: TestMember, listing: string, now = SOON, message = "") =>
  proposeExchange(by, { key: uuidv7(), listing, with: null, message }, now);
const status = async (id: string) => {
  const [row] = await base.db.select().from(exchanges).where(eq(exchanges.id, id));
  return row?.status;
};
const mails = async (since: Date) => {
  const rows = await base.db.select().from(outbox).where(eq(outbox.kind, "exchange-news"));
  return rows.filter(({ businessKey }) => businessKey.endsWith(since.toISOString()));
};

describe("what goes on between the two", () => {
  test.each([
    ["the one who proposed", () => helper, "withdrawn"],
    ["the one who was asked", () => requester, "declined"],
  ] as const)("ends without a word when it waits, by %s", async (_, blocker, ended) => {
    const { exchangeId } = await propose(helper, request);
    await blockMember(blocker(), { exchange: exchangeId }, LATER);
    expect(await status(exchangeId)).toBe(ended);
    expect(await mails(LATER)).toEqual([]);
  });

  test.each([
    ["helper", () => helper],
    ["beneficiary", () => requester],
  ] as const)("ends when it was agreed, with what was shared, by the %s", async (_, blocker) => {
    const { exchangeId } = await propose(helper, request);
    await actOnExchange(requester, { exchange: exchangeId, action: "accept", reason: null }, SOON);
    const key = { cityId: a.id, exchangeId, memberId: requester.id };
    await shareIn(base.db, key, { phone: "06 00 00 00 00", sharedAt: SOON });
    await blockMember(blocker(), { exchange: exchangeId }, LATER);
    expect(await status(exchangeId)).toBe("cancelled");
    expect(await base.db.select().from(sharedContacts)).toEqual([]);
    expect(await mails(LATER)).toEqual([]);
  });

  test("ends in all their exchanges at once, in both directions, and in nobody else's", async () => {
    const offer = await insertListing(
      base.db,
      { city: a },
      { kind: "offer", title: "Je garde des chats", category: "pets", expiresAt: hoursAfter(500) },
    );
    const first = await propose(helper, request);
    const second = await propose(helper, offer);
    const others = await propose(a.neighbours[0], request);
    await blockMember(helper, { exchange: first.exchangeId }, LATER);
    expect([await status(first.exchangeId), await status(second.exchangeId)]).toEqual(["withdrawn", "withdrawn"]);
    expect(await status(others.exchangeId)).toBe("proposed");
  });

  test("is nothing any more after an end: blocking twice changes nothing", async () => {
    const { exchangeId } = await propose(helper, request);
    await blockMember(helper, { exchange: exchangeId }, LATER);
    await blockMember(helper, { exchange: exchangeId }, hoursAfter(3));
    expect(await base.db.select().from(blocks)).toMatchObject([{ blockerId: helper.id, createdAt: LATER }]);
  });

  test("of a proposal and a block at the same moment, nothing goes on afterwards", async () => {
    const { exchangeId } = await propose(helper, request);
    const other = await insertRequest(base.db, a);
    await Promise.allSettled([
      propose(helper, other, LATER),
      blockMember(requester, { exchange: exchangeId }, LATER),
      propose(helper, other, LATER),
    ]);
    const open = await base.db.select().from(exchanges).where(isNull(exchanges.endedAt));
    expect(open).toEqual([]);
  });
});

describe.each([
  ["helper", () => ({ blocker: helper, blocked: requester })],
  ["requester", () => ({ blocker: requester, blocked: helper })],
] as const)("a block by the %s is total, both ways", (_, roles) => {
  let exchangeId: string;
  let conversationId: string;
  beforeEach(async () => {
    ({ exchangeId, conversationId } = await propose(helper, request, SOON, "Bonjour"));
    await blockMember(roles().blocker, { exchange: exchangeId }, LATER);
  });

  test("in what is matched and proposed", async () => {
    await matchListing(base.db, a.id, request, LATER);
    expect(await listMatches(base.db, { cityId: a.id, listingId: request })).toEqual([]);
    expect(await loadHelpersOf(requester, request)).toMatchObject({ count: 0, helpers: [], wider: [] });
    expect(await loadRequestsOf(helper)).toMatchObject({ count: 0, requests: [] });
  });

  test("in what the dispatcher asks", async () => {
    const other = await insertHelper(base.db, a);
    await dispatchCity(base.db, a.id, hoursAfter(48));
    const asked = await base.db.select().from(invitations).where(eq(invitations.cityId, a.id));
    expect(asked.map(({ helperId }) => helperId)).toEqual([other.id]);
  });

  test("in proposals, in both directions, in the words for anybody who is away", async () => {
    const other = await insertRequest(base.db, a);
    await expect(propose(helper, other, LATER)).rejects.toThrow("person-unavailable");
    await expect(propose(requester, helper.offerId, LATER)).rejects.toThrow("person-unavailable");
  });

  test("in messages, where the old page shows an ended exchange and nothing new", async () => {
    const message = { conversation: conversationId, key: uuidv7(), message: "Pourquoi ?" };
    for (const person of [helper, requester]) {
      await expect(sendMessage(person, { ...message, key: uuidv7() }, LATER)).rejects.toThrow("conversation-closed");
      const details = await loadExchange(person, exchangeId, LATER);
      expect(details?.conversation).toMatchObject({ closed: true, left: false });
      // What the other one finds is what any end looks like.
      expect(["withdrawn", "declined"]).toContain(details?.exchange.status);
      const lines = await listLines(
        base.db,
        { cityId: a.id, id: conversationId },
        { memberId: person.id, after: 0, limit: 9 },
      );
      expect(lines.map(({ body, event }) => event ?? body)).toEqual([
        "propose",
        "Bonjour",
        details?.exchange.status === "withdrawn" ? "withdraw" : "decline",
      ]);
    }
  });

  test("in lists: listings of the other one are hidden, searched or not", async () => {
    const city = (await findCityBySlug(base.db, a.slug)) as City;
    const quartiers = await listQuartiers(base.db, a.id);
    const news = async (member: TestMember) => {
      const found = await listNewMatches(
        base.db,
        { city, quartiers, member, filter: NO_FILTER },
        hoursAfter(-2),
        LATER,
      );
      return found.map(({ id }) => id);
    };
    expect([...(await loadHiddenListings(helper, LATER))]).toEqual([request]);
    expect([...(await loadHiddenListings(requester, LATER))]).toEqual([helper.offerId]);
    expect(await news(helper)).toEqual([]);
    expect(await news(requester)).toEqual([]);
    expect((await news(a.neighbours[0])).sort()).toEqual([request, helper.offerId].sort());
    expect((await loadHiddenListings(a.neighbours[0], LATER)).size).toBe(0);
  });

  test("in mails", async () => {
    const about = { cityId: a.id, exchangeId, title: "Courses", news: "wrote" } as const;
    const before = (await base.db.select().from(outbox)).length;
    await base.db.transaction(async (tx) => {
      await tellParty(tx, { ...about, toId: helper.id, fromId: requester.id }, LATER);
      await tellParty(tx, { ...about, toId: requester.id, fromId: helper.id }, LATER);
    });
    expect(await base.db.select().from(outbox)).toHaveLength(before);
  });

  test("and only its maker sees it and takes it back", async () => {
    const { blocker, blocked } = roles();
    expect(await loadBlockedPeople(blocker)).toEqual([{ id: blocked.id, firstName: blocked.firstName, since: LATER }]);
    expect(await loadBlockedPeople(blocked)).toEqual([]);
    await unblockMember(blocked, { person: blocker.id });
    await unblockMember(a.members.admin, { person: blocked.id });
    await unblockMember({ ...blocker, cityId: b.id }, { person: blocked.id });
    expect(await loadBlockedPeople(blocker)).toHaveLength(1);
    await unblockMember(blocker, { person: blocked.id });
    await unblockMember(blocker, { person: blocked.id });
    expect(await loadBlockedPeople(blocker)).toEqual([]);
    expect((await loadHelpersOf(requester, request)).count).toBe(1);
    expect(await propose(helper, await insertRequest(base.db, a), hoursAfter(3))).toBeDefined();
  });
});

describe("what was asked before", () => {
  test("is taken back, and the search goes on with others", async () => {
    const old = await insertRequest(base.db, a);
    await dispatchCity(base.db, a.id, MORNING);
    const mine = and(eq(invitations.helperId, helper.id), isNull(invitations.answer));
    expect(await base.db.select().from(invitations).where(mine)).toHaveLength(2);
    const [invitation] = await base.db.select().from(invitations).where(eq(invitations.requestId, old));
    const { exchangeId } = await propose(requester, helper.offerId);
    await blockMember(requester, { exchange: exchangeId }, LATER);
    expect(await base.db.select().from(invitations).where(mine)).toEqual([]);
    expect(await loadInvitationsOf(helper, LATER)).toEqual([]);
    const answer = { invitation: invitation?.id ?? "", answer: "can" } as const;
    await expect(answerInvitation(helper, answer, LATER)).rejects.toThrow("invitation-over");
  });

  test("pairs that were stored go", async () => {
    await matchListing(base.db, a.id, request, SOON);
    expect(await listMatches(base.db, { cityId: a.id, listingId: request })).toHaveLength(1);
    const { exchangeId } = await propose(helper, request);
    await blockMember(helper, { exchange: exchangeId }, LATER);
    expect(await listMatches(base.db, { cityId: a.id, listingId: request })).toEqual([]);
  });
});
