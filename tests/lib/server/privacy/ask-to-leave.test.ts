import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { sessions } from "#db/schema/identity.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { pushSubscriptions } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { askToLeave } from "#lib/server/privacy/ask-to-leave.ts";
import { comeBack, loadLeaving } from "#lib/server/privacy/come-back.ts";
import { currentMember } from "#lib/server/session.ts";
import { browseAs } from "#tests/support/browser.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const DAY_MS = 86_400_000;
const NOW = new Date();
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
let offer: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  talk = await startTalk(base.db, a, NOW);
  offer = await insertListing(base.db, { city: a, author: talk.helper }, { kind: "offer" });
});

const statusOf = async (id: string) => (await base.db.select().from(listings).where(eq(listings.id, id)))[0]?.status;
const placeOf = async (id: string) => (await base.db.select().from(memberships).where(eq(memberships.id, id)))[0];
async function mailedLink(): Promise<string> {
  const [mail] = await base.db.select().from(outbox).where(eq(outbox.kind, "account-leaving"));
  return new URL(String(mail?.payload.link)).searchParams.get("lien") ?? "";
}

describe("whoever asks to leave", () => {
  test("is hidden at once, signed out everywhere, and no device of theirs is told anything", async () => {
    const { helper, exchange } = talk;
    await browseAs(base.db, helper);
    const device = { endpoint: "https://push.example/1", p256dh: "a", auth: "b", device: "Firefox", createdAt: NOW };
    await base.db.insert(pushSubscriptions).values({ cityId: a.id, id: uuidv7(), memberId: helper.id, ...device });
    await askToLeave(helper, NOW);
    expect(await statusOf(offer)).toBe("paused");
    expect(await base.db.select().from(sessions).where(eq(sessions.userId, helper.userId))).toEqual([]);
    expect(await base.db.select().from(pushSubscriptions)).toEqual([]);
    expect(await placeOf(helper.id)).toMatchObject({ leavingAt: NOW, suspendedAt: NOW, erasedAt: null });
    const [ended] = await base.db.select().from(exchanges).where(eq(exchanges.id, exchange));
    expect(ended?.status).toBe("withdrawn");
    const [told] = await base.db.select().from(outbox).where(eq(outbox.memberId, talk.beneficiary.id));
    expect(told?.kind).toBe("exchange-news");
  });

  test("cannot act with a session that was opened meanwhile", async () => {
    await askToLeave(talk.helper, NOW);
    await browseAs(base.db, talk.helper);
    expect(await currentMember(a.slug)).toBeNull();
  });

  test("gets a mail of the service with a link, and is noted by number alone", async () => {
    await askToLeave(talk.helper, NOW);
    const [mail] = await base.db.select().from(outbox).where(eq(outbox.kind, "account-leaving"));
    expect(mail).toMatchObject({ recipient: talk.helper.email, topic: null, state: "waiting" });
    expect(mail?.payload.until).toBe(later(14).toISOString());
    const [entry] = await base.db.select().from(auditEntries).where(eq(auditEntries.action, "account.leaving"));
    expect(entry).toMatchObject({ memberId: talk.helper.id, details: {} });
  });

  test("asks once; who works for the city, is suspended or has left already is refused", async () => {
    await askToLeave(talk.helper, NOW);
    await expect(askToLeave(talk.helper, NOW)).rejects.toMatchObject({ code: "not-allowed" });
    for (const role of ["moderator", "agent", "admin"] as const) {
      await expect(askToLeave(a.members[role], NOW)).rejects.toMatchObject({ code: "staff-stays" });
    }
    expect(await placeOf(a.members.admin.id)).toMatchObject({ leavingAt: null, suspendedAt: null });
  });
});

describe("coming back", () => {
  test("by the link: looking changes nothing, staying puts back what was on line", async () => {
    const closed = await insertListing(base.db, { city: a, author: talk.helper }, { status: "closed" });
    await askToLeave(talk.helper, NOW);
    const link = await mailedLink();
    expect(await loadLeaving(a.slug, link, later(1))).toMatchObject({ erasedOn: later(14) });
    expect(await statusOf(offer)).toBe("paused");
    await comeBack(a.slug, link, later(1));
    expect(await placeOf(talk.helper.id)).toMatchObject({ leavingAt: null, suspendedAt: null });
    expect([await statusOf(offer), await statusOf(closed)]).toEqual(["published", "closed"]);
    await browseAs(base.db, talk.helper);
    expect((await currentMember(a.slug))?.id).toBe(talk.helper.id);
  });

  test("a listing that its author had paused before stays so; one whose date has passed, too", async () => {
    const paused = await insertListing(base.db, { city: a, author: talk.helper }, { kind: "offer", status: "paused" });
    const neededOn = NOW.toISOString().slice(0, 10);
    const dated = { urgency: "dated" as const, neededOn, expiresAt: later(1) };
    const request = await insertListing(base.db, { city: a, author: talk.helper }, dated);
    await askToLeave(talk.helper, NOW);
    await comeBack(a.slug, await mailedLink(), later(3));
    expect([await statusOf(paused), await statusOf(request), await statusOf(offer)]).toEqual([
      "paused",
      "paused",
      "published",
    ]);
  });

  test("signed in again works without a link, for oneself alone", async () => {
    await askToLeave(talk.helper, NOW);
    await browseAs(base.db, talk.beneficiary);
    await expect(comeBack(a.slug, null, later(1))).rejects.toMatchObject({ code: "link-expired" });
    await browseAs(base.db, null);
    await expect(comeBack(a.slug, null, later(1))).rejects.toMatchObject({ code: "link-expired" });
    await browseAs(base.db, talk.helper);
    await comeBack(a.slug, null, later(1));
    expect(await placeOf(talk.helper.id)).toMatchObject({ leavingAt: null });
  });

  test("a link is of one person, one city, one time, and fourteen days", async () => {
    await askToLeave(talk.helper, NOW);
    const link = await mailedLink();
    const last = link.at(-1) === "A" ? "B" : "A";
    const no = (city: string, given: string, now: Date) =>
      expect(comeBack(city, given, now)).rejects.toMatchObject({ code: "link-expired" });
    await no(a.slug, `${link.slice(0, -1)}${last}`, later(1));
    await no(a.slug, link.replace(talk.helper.id, talk.beneficiary.id), later(1));
    await no(b.slug, link, later(1));
    await no(a.slug, "", later(1));
    await no(a.slug, link, later(14));
    await comeBack(a.slug, link, later(1));
    await no(a.slug, link, later(1));
    await askToLeave(talk.helper, later(2));
    await no(a.slug, link, later(2));
  });

  test("of two presses at once, one brings back", async () => {
    await askToLeave(talk.helper, NOW);
    const link = await mailedLink();
    const pressed = await Promise.allSettled([1, 2, 3].map(() => comeBack(a.slug, link, later(1))));
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await base.db.select().from(auditEntries).where(eq(auditEntries.action, "account.returned"))).toHaveLength(
      1,
    );
  });

  test("whoever was suspended meanwhile comes back suspended, with nothing on line", async () => {
    await askToLeave(talk.helper, NOW);
    await judgedCase(base.db, talk.helper, {
      decision: { action: "suspend", decidedAt: later(1), appliedAt: later(1), endsAt: later(60) },
    });
    await comeBack(a.slug, await mailedLink(), later(2));
    expect(await placeOf(talk.helper.id)).toMatchObject({ leavingAt: null, suspendedUntil: later(60) });
    expect(await statusOf(offer)).toBe("paused");
  });
});
