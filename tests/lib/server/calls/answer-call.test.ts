import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { notifications } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import { callLinkEnd } from "#lib/calls/call-link.ts";
import { endOfLocalDay } from "#lib/listings/local-time.ts";
import { answerCallLink, answerOwnCall } from "#lib/server/calls/answer-call.ts";
import { signCallLink } from "#lib/server/calls/call-link-signature.ts";
import { endCalls } from "#lib/server/calls/end-calls.ts";
import { loadCallLink, loadCallsFor, loadOwnCall } from "#lib/server/calls/load-asked-call.ts";
import { loadCall, loadCalls } from "#lib/server/calls/load-calls.ts";
import { resumeByCallLink, resumeForCall } from "#lib/server/calls/resume-for-call.ts";
import { stopCall } from "#lib/server/calls/stop-call.ts";
import { purgeExpired } from "#lib/server/privacy/purge-expired.ts";
import { callsOf, send } from "#tests/support/calls.ts";
import { hoursAfter, insertHelper, insertRequest, MORNING, type TestHelper } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let seen: ReturnType<typeof callsOf>;
let open: TestHelper;
let asleep: TestHelper;
let call: string;
let link: string;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  seen = callsOf(base.db, a.id);
  open = await insertHelper(base.db, a);
  asleep = await insertHelper(base.db, a, { status: "paused" });
  call = await send(a, 2);
  link = linkOf(asleep);
});

const SOON = hoursAfter(1);
const END = endOfLocalDay("2027-03-20", "Europe/Paris");
const linkOf = (member: TestHelper, some = {}) =>
  signCallLink({ cityId: a.id, callId: call, memberId: member.id, expiresAt: callLinkEnd(END), ...some });
const answers = async () =>
  Object.fromEntries((await seen.recipients()).map(({ memberId, answer }) => [memberId, answer]));
const statusOf = async ({ offerId }: TestHelper) =>
  (await base.db.select({ status: listings.status }).from(listings).where(eq(listings.id, offerId)))[0]?.status;
const jobs = async (name: string) => {
  const ids = sql`select data ->> 'listingId' as id from pgboss.job where name = ${name}`;
  return (await base.db.execute<{ id: string }>(ids)).map(({ id }) => id);
};

describe("the link of a mail", () => {
  test("is the one that the mail has, and opening it changes nothing", async () => {
    const message = (await seen.messages()).find(({ recipient }) => recipient === asleep.email);
    const { yes, no } = (message ?? { payload: {} }).payload as { yes: string; no: string };
    expect(new URL(yes).searchParams.get("lien")).toBe(link);
    expect(new URL(no).searchParams.get("reponse")).toBe("non");
    expect(new URL(yes).pathname).toBe(`/${a.slug}/appel`);
    for (const _ of ["a scanner", "the person"]) {
      expect(await loadCallLink(a.slug, link, SOON)).toMatchObject({ view: "ask", offers: [{ status: "paused" }] });
    }
    expect(await answers()).toEqual({ [open.id]: null, [asleep.id]: null });
  });

  test("gives an answer, which may be changed while the call is open", async () => {
    expect(await answerCallLink(a.slug, { link, answer: "no" }, SOON)).toBe(true);
    expect(await loadCallLink(a.slug, link, SOON)).toMatchObject({ view: "answered", call: { answer: "no" } });
    expect(await answerCallLink(a.slug, { link, answer: "yes" }, SOON)).toBe(true);
    expect(await answers()).toEqual({ [open.id]: null, [asleep.id]: "yes" });
  });

  test("a yes puts a paused offer back on line by one more press, and only theirs", async () => {
    const offer = asleep.offerId;
    expect(await resumeByCallLink(a.slug, { link, offer }, SOON)).toBe(false);
    await answerCallLink(a.slug, { link, answer: "yes" }, SOON);
    expect(await resumeByCallLink(a.slug, { link, offer: open.offerId }, SOON)).toBe(false);
    expect(await resumeByCallLink(a.slug, { link, offer }, SOON)).toBe(true);
    expect(await resumeByCallLink(a.slug, { link, offer }, SOON)).toBe(false);
    expect(await statusOf(asleep)).toBe("published");
  });

  test("a yes has open offers compared anew", async () => {
    expect(await jobs("match-listing")).not.toContain(open.offerId);
    await answerCallLink(a.slug, { link: linkOf(open), answer: "yes" }, SOON);
    expect(await jobs("match-listing")).toContain(open.offerId);
  });

  test("of another city, changed, too old, of nobody, of the suspended, of an ended call: nothing is answered", async () => {
    const tried: [string, string, string, Date?][] = [
      ["forged", b.slug, link],
      ["forged", a.slug, `${link}x`],
      ["forged", a.slug, ""],
      ["expired", a.slug, link, hoursAfter(24 * 60)],
      ["gone", a.slug, linkOf(open, { memberId: a.members.resident.id })],
      ["gone", a.slug, linkOf(open, { callId: uuidv7() })],
      ["gone", a.slug, linkOf(open, { cityId: b.id })],
      ["over", a.slug, link, END],
    ];
    for (const [view, city, tampered, at = SOON] of tried) {
      expect((await loadCallLink(city, tampered, at)).view).toBe(view);
      expect(await answerCallLink(city, { link: tampered, answer: "yes" }, at)).toBe(false);
    }
    await suspend(base.db, asleep);
    expect((await loadCallLink(a.slug, link, SOON)).view).toBe("gone");
    await stopCall(a.members.agent, call, SOON);
    expect((await loadCallLink(a.slug, linkOf(open), SOON)).view).toBe("over");
    expect(await answerCallLink(a.slug, { link: linkOf(open), answer: "yes" }, SOON)).toBe(false);
    expect(await answers()).toEqual({ [open.id]: null, [asleep.id]: null });
  });
});

describe("signed in", () => {
  test("the call waits on Pour vous until it is answered, and its page is theirs alone", async () => {
    expect(await loadCallsFor(open)).toMatchObject([{ callId: call, quartiers: [a.quartiers[0].slug] }]);
    expect(await loadCallsFor(a.members.resident)).toEqual([]);
    expect(await loadOwnCall(a.members.resident, call, SOON)).toMatchObject({ view: "gone" });
    expect(await loadOwnCall(open, "x", SOON)).toMatchObject({ view: "gone" });
    await answerOwnCall(open, { call, answer: "yes" }, SOON);
    expect(await loadCallsFor(open)).toEqual([]);
    expect(await loadOwnCall(open, call, SOON)).toMatchObject({ view: "answered" });
  });

  test("nobody answers for somebody else, nor in another city", async () => {
    for (const member of [a.members.resident, a.members.agent, b.members.agent]) {
      await expect(answerOwnCall(member, { call, answer: "yes" }, SOON)).rejects.toMatchObject({ code: "not-found" });
      const offer = asleep.offerId;
      const resumed = resumeForCall(member, { call, offer }, SOON);
      await expect(resumed).rejects.toMatchObject({ code: "transition-not-allowed" });
    }
    await stopCall(a.members.agent, call, SOON);
    await expect(answerOwnCall(open, { call, answer: "no" }, SOON)).rejects.toMatchObject({ code: "call-over" });
  });

  test("puts their own offer back on line", async () => {
    await answerOwnCall(asleep, { call, answer: "yes" }, SOON);
    await resumeForCall(asleep, { call, offer: asleep.offerId }, SOON);
    expect(await statusOf(asleep)).toBe("published");
  });
});

describe("what came of it", () => {
  async function help(helper: TestHelper, request: string, endedAt: Date) {
    await base.db.insert(exchanges).values({
      cityId: a.id,
      id: uuidv7(),
      requestId: request,
      offerId: helper.offerId,
      helperId: helper.id,
      beneficiaryId: a.members.resident.id,
      proposedBy: "helper",
      status: "done",
      outcome: "helped",
      createdAt: SOON,
      expiresAt: hoursAfter(100),
      acceptedAt: SOON,
      week: "2027-03-08",
      endedAt,
      endedBy: "helper",
    });
  }

  test("counts answers, what was seen, offers put back, and helps of its category and quartiers until 14 days after", async () => {
    await answerOwnCall(asleep, { call, answer: "yes" }, SOON);
    await resumeForCall(asleep, { call, offer: asleep.offerId }, SOON);
    await base.db.update(notifications).set({ readAt: SOON }).where(eq(notifications.memberId, open.id));
    const [near, far] = [
      await insertRequest(base.db, a),
      await insertRequest(base.db, a, { quartierId: a.quartiers[2].id }),
    ];
    const other = await insertRequest(base.db, a, { category: "homework" });
    await help(asleep, near, hoursAfter(2));
    await help(asleep, near, hoursAfter(-2));
    await help(asleep, far, hoursAfter(2));
    await help(open, other, hoursAfter(2));
    const late = new Date(END.getTime() + 14 * 86_400_000);
    await help(open, near, late);
    const counted = { asked: 2, seen: 2, yes: 1, no: 0, offers: 1, helps: 1, helpers: 1 };
    expect((await loadCall(a.members.agent, call, hoursAfter(3)))?.result).toEqual(counted);

    expect(await endCalls(base.db, new Date(END.getTime() - 1))).toEqual({ ended: 0, counted: 0 });
    expect(await endCalls(base.db, END)).toEqual({ ended: 1, counted: 0 });
    expect(await seen.all()).toMatchObject([{ state: "ended", endedAt: END, result: null }]);
    const after = new Date(late.getTime() + 60_000);
    expect(await endCalls(base.db, after)).toEqual({ ended: 0, counted: 1 });
    expect(await endCalls(base.db, after)).toEqual({ ended: 0, counted: 0 });
    // It stays told when what it was counted from is gone.
    await base.db.delete(exchanges).where(and(eq(exchanges.cityId, a.id), eq(exchanges.requestId, near)));
    await purgeExpired(base.db, new Date(END.getTime() + 200 * 86_400_000));
    expect(await seen.recipients()).toEqual([]);
    expect(await loadCall(a.members.agent, call, after)).toMatchObject({ result: counted, isFinal: true });
  });

  test("a call ends by the clocks of its own city", async () => {
    await insertHelper(base.db, b);
    await send(b, 1, MORNING);
    // At 20:00 UTC on the last day it is midnight in Réunion, and 21:00 in Paris.
    expect(await endCalls(base.db, new Date("2027-03-20T20:00:00Z"))).toEqual({ ended: 1, counted: 0 });
    expect(await callsOf(base.db, b.id).all()).toMatchObject([{ state: "ended" }]);
  });

  test("is for agents and administrators of the city, and names nobody who was asked", async () => {
    for (const member of [a.members.resident, a.members.moderator]) {
      expect(await loadCalls(member, SOON)).toBeNull();
      expect(await loadCall(member, call, SOON)).toBeNull();
    }
    expect(await loadCalls(b.members.agent, SOON)).toEqual({ open: [], past: [] });
    expect(await loadCall(b.members.admin, call, SOON)).toBeNull();
    expect(await loadCall(a.members.agent, "x", SOON)).toBeNull();
    const told = JSON.stringify(await loadCalls(a.members.agent, SOON));
    for (const helper of [open, asleep]) expect(told).not.toContain(helper.id);
  });
});
