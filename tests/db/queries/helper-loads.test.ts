import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listHelperLoads } from "#db/queries/helper-loads.ts";
import { insertInvitations, setInvitationAnswer } from "#db/queries/invitations.ts";
import { muteCategory } from "#db/queries/muted-categories.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { notificationPreferences } from "#db/schema/notifications.ts";
import { hoursAfter, insertHelper, insertRequest, MORNING, type TestHelper } from "#tests/support/dispatch.ts";
import { insertExchange } from "#tests/support/exchanges.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

const loadOf = async ({ id }: TestHelper, now = MORNING, { id: cityId, timeZone } = a) =>
  (await listHelperLoads(base.db, { cityId, helperIds: [id], now, timeZone }))[0];

/** Invites a helper for a request of its own at a moment; gives the invitation's id. */
async function invite({ id: helperId, offerId }: TestHelper, sentAt: Date): Promise<string> {
  const requestId = await insertRequest(base.db, a);
  const row = { requestId, offerId, helperId, step: "near" as const, wave: 1, score: 0.5, reasons: [], inputs: {} };
  const rows = [{ ...row, deadlineAt: hoursAfter(24, sentAt) }];
  const [id] = await insertInvitations(base.db, { cityId: a.id, rows, now: sentAt });
  if (!id) throw new Error("no invitation was written");
  return id;
}

describe("how much a helper may be asked", () => {
  test("nothing was asked of who was never asked", async () => {
    const helper = await insertHelper(base.db, a, { capacity: 3 });
    const none = { unanswered: 0, invitedToday: 0, invitedThisWeek: 0, lastInvitedAt: null, muted: [] };
    expect(await loadOf(helper)).toEqual({ id: helper.id, capacityLeft: 3, wantedPerWeek: 3, ...none });
  });

  test("they are asked as often as they said, and not at all during a break", async () => {
    const helper = await insertHelper(base.db, a);
    const whose = { cityId: a.id, memberId: helper.id, updatedAt: MORNING };
    const usual = { mail: ["solicitations" as const], push: [], digestRhythm: "weekly" as const };
    const chosen = { ...whose, ...usual, quietFrom: 21, quietTo: 8, weeklyCap: 1 };
    await base.db.insert(notificationPreferences).values(chosen);
    expect(await loadOf(helper)).toMatchObject({ wantedPerWeek: 1 });
    await base.db
      .update(notificationPreferences)
      .set({ pausedUntil: hoursAfter(1) })
      .where(eq(notificationPreferences.memberId, helper.id));
    expect(await loadOf(helper)).toMatchObject({ wantedPerWeek: 0 });
    expect(await loadOf(helper, hoursAfter(2))).toMatchObject({ wantedPerWeek: 1 });
  });

  test("invitations count by the local day and by seven days, whatever was answered", async () => {
    const helper = await insertHelper(base.db, a);
    await invite(helper, hoursAfter(-8 * 24));
    await invite(helper, hoursAfter(-3 * 24));
    // 23:30 and 0:30 in Paris: the evening before, and today.
    await invite(helper, new Date("2027-03-08T22:30:00Z"));
    const last = new Date("2027-03-08T23:30:00Z");
    const id = await invite(helper, last);
    await setInvitationAnswer(base.db, { cityId: a.id, id, answer: "withdrawn", now: MORNING });
    expect(await loadOf(helper)).toMatchObject({
      unanswered: 3,
      invitedToday: 1,
      invitedThisWeek: 3,
      lastInvitedAt: last,
    });
  });

  test("capacity is what all open offers give, less what was agreed this week or proposed lately", async () => {
    const helper = await insertHelper(base.db, a, { capacity: 3 });
    const offer = { id: helper.offerId, authorId: helper.id };
    await insertExchange(base.db, { city: a, offer }, { week: "2027-03-08" });
    await insertExchange(base.db, { city: a, offer }, { week: "2027-03-01" });
    expect(await loadOf(helper)).toMatchObject({ capacityLeft: 2 });
    await insertExchange(base.db, { city: a, offer }, { week: "2027-03-08", status: "proposed" });
    await base.db.update(exchanges).set({ createdAt: hoursAfter(-5) });
    expect(await loadOf(helper)).toMatchObject({ capacityLeft: 1 });
  });

  test("muted categories come with it, and nothing crosses to another city", async () => {
    const helper = await insertHelper(base.db, a);
    await muteCategory(base.db, { cityId: a.id, memberId: helper.id, category: "pets", now: MORNING });
    await muteCategory(base.db, { cityId: a.id, memberId: helper.id, category: "pets", now: MORNING });
    await invite(helper, hoursAfter(-1));
    expect(await loadOf(helper)).toMatchObject({ muted: ["pets"], invitedToday: 1 });
    expect(await loadOf(helper, MORNING, b)).toMatchObject({ muted: [], invitedToday: 0, capacityLeft: 0 });
  });
});
