import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findAddressee } from "#db/queries/people.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notificationPreferences, notifications, pushSubscriptions } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { DEFAULT_PREFERENCES } from "#lib/notifications/preferences.ts";
import { type Notification, notify } from "#lib/server/notifications/notify.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const HOUR_MS = 3_600_000;
const hours = (count: number) => new Date(NOW.getTime() + count * HOUR_MS);

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let member: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  await base.db.execute(sql`delete from pgboss.job where name = 'drain-outbox'`);
  ({ a, b } = await twoCities(base.db));
  member = a.members.resident;
});

type Paused = Notification<"offer-paused">;
function offerPaused(more: Partial<Paused> = {}): Paused {
  const payload = { title: "Je prête une échelle", link: "https://entraide.example/a" };
  const place = { route: "published" as const, params: { city: a.slug, id: uuidv7() } };
  return {
    kind: "offer-paused",
    payload,
    notice: { words: { title: payload.title }, place },
    businessKey: uuidv7(),
    ...more,
  };
}
function invitation(): Notification<"invitation"> {
  const link = "https://entraide.example/a";
  const payload = {
    title: "Courses",
    when: "demain",
    quartier: "Battant",
    firstName: "Rose",
    offer: "Je fais vos courses",
    listing: link,
    answers: { can: link, not_this_time: link, not_this_kind: link },
    until: hours(4).toISOString(),
    timeZone: a.timeZone,
  };
  const notice = { words: { name: "Rose" }, place: { route: "forYou" as const, params: { city: a.slug } } };
  return { kind: "invitation", payload, notice, businessKey: uuidv7() };
}

async function tell(notification: Paused | Notification<"invitation">, now = NOW, whom = member) {
  await base.db.transaction(async (tx) => {
    const to = await findAddressee(tx, { cityId: whom.cityId, memberId: whom.id });
    if (to) await notify(tx, to, notification as Paused, now);
  });
}
const messages = () => base.db.select().from(outbox).orderBy(outbox.channel);
const bell = () => base.db.select().from(notifications).orderBy(notifications.id);
const allowDevice = () =>
  base.db.insert(pushSubscriptions).values({
    cityId: member.cityId,
    id: uuidv7(),
    memberId: member.id,
    endpoint: "https://updates.push.services.mozilla.com/wpush/v2/x",
    p256dh: "key",
    auth: "auth",
    device: "Firefox",
    createdAt: NOW,
  });

describe("a member is told", () => {
  test("under the bell and by mail, in their language, with the time at which it is of no use any more", async () => {
    await base.db.update(memberships).set({ locale: "en" }).where(eq(memberships.id, member.id));
    const notification = offerPaused();
    await tell(notification);
    const about = { cityId: a.id, memberId: member.id, kind: "offer-paused", topic: "reminders" };
    const { businessKey, payload, notice } = notification;
    expect(await bell()).toMatchObject([
      { ...about, businessKey, notice, inDigest: false, readAt: null, createdAt: NOW },
    ]);
    expect(await messages()).toMatchObject([
      {
        ...about,
        channel: "mail",
        recipient: member.email,
        locale: "en",
        payload,
        businessKey,
        state: "waiting",
        dueAt: NOW,
        usefulUntil: hours(72),
      },
    ]);
    expect(
      await base.db.execute(sql`select data ->> 'cityId' as city from pgboss.job where name = 'drain-outbox'`),
    ).toEqual([{ city: a.id }]);
  });

  test("on their devices too, where a message holds what the bell says and nothing of the mail", async () => {
    await allowDevice();
    await tell(invitation());
    const [mail, push] = await messages();
    expect(mail).toMatchObject({ channel: "mail", priority: 2 });
    expect(push).toMatchObject({ channel: "push", recipient: null, payload: { words: { name: "Rose" } } });
    expect(JSON.stringify(push?.payload)).not.toContain("entraide.example");
  });

  test("once, however often it is asked at the same moment", async () => {
    const notification = offerPaused();
    await Promise.all(Array.from({ length: 6 }, () => tell(notification)));
    expect(await messages()).toHaveLength(1);
    expect(await bell()).toHaveLength(1);
  });

  test("nothing when what tells them is undone", async () => {
    const undone = base.db.transaction(async (tx) => {
      const to = await findAddressee(tx, { cityId: a.id, memberId: member.id });
      if (to) await notify(tx, to, offerPaused(), NOW);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect([await messages(), await bell()]).toEqual([[], []]);
  });

  test("in the morning what happens at night", async () => {
    await tell(offerPaused(), new Date("2026-11-24T22:00:00Z"));
    expect(await messages()).toMatchObject([
      { dueAt: new Date("2026-11-25T07:00:00Z"), usefulUntil: new Date("2026-11-28T07:00:00Z") },
    ]);
    expect(await bell()).toHaveLength(1);
  });

  test("not when they are suspended, unless the service itself has to", async () => {
    await suspend(base.db, member, { at: NOW });
    await tell(offerPaused());
    expect([await messages(), await bell()]).toEqual([[], []]);
  });
});

describe("a solicitation", () => {
  test("past the weekly cap stands under the bell and waits for the digest; a week later it may come again", async () => {
    for (const _ of [1, 2, 3, 4]) await tell(invitation());
    expect(await messages()).toHaveLength(3);
    expect((await bell()).map(({ inDigest }) => inDigest).sort()).toEqual([false, false, false, true]);
    await tell(invitation(), hours(7 * 24 + 1));
    expect(await messages()).toHaveLength(4);
  });

  test("is counted for each person and city alone", async () => {
    for (const _ of [1, 2, 3]) await tell(invitation());
    await tell(invitation(), NOW, a.neighbours[0]);
    await tell(invitation(), NOW, b.members.resident);
    expect(await messages()).toHaveLength(5);
  });

  test("is not sent to who wants none by any way, who still finds it under the bell", async () => {
    const { digestRhythm, weeklyCap, quietHours } = DEFAULT_PREFERENCES;
    const quiet = { quietFrom: quietHours.from, quietTo: quietHours.to };
    const whose = { cityId: a.id, memberId: member.id, updatedAt: NOW };
    await base.db
      .insert(notificationPreferences)
      .values({ ...whose, ...quiet, digestRhythm, weeklyCap, mail: ["messages"], push: [] });
    await tell(invitation());
    expect(await messages()).toEqual([]);
    expect(await bell()).toHaveLength(1);
  });
});
