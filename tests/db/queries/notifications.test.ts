import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  countUnread,
  findLastNotification,
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from "#db/queries/notifications.ts";
import { notifications } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { tell } from "#tests/support/notifications.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-29T12:00:00Z");
let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let me: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  me = a.members.resident;
});

const own = ({ cityId, id: memberId }: TestMember) => ({ cityId, memberId });
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const readAtOf = async (id: string) =>
  (await base.db.select({ at: notifications.readAt }).from(notifications).where(eq(notifications.id, id)))[0]?.at;
const listed = async (before: string | null, limit = 10) =>
  (await listNotifications(base.db, { ...own(me), before, limit })).map(({ id }) => id);
/** Whoever else there is: a neighbour, an administrator, and somebody of another city. */
const strangers = () => [a.neighbours[0], a.members.admin, b.members.resident];

describe("what somebody was told", () => {
  test("is counted while it is unread, for them alone", async () => {
    await tell(base.db, me);
    await tell(base.db, me, { readAt: NOW });
    await tell(base.db, a.neighbours[0]);
    expect(await countUnread(base.db, own(me))).toBe(1);
    expect(await countUnread(base.db, own(a.members.admin))).toBe(0);
    expect(await countUnread(base.db, { cityId: b.id, memberId: me.id })).toBe(0);
  });

  test("is listed from the last one, page by page, also at one and the same moment", async () => {
    const [older, newer]: [string[], string[]] = [[], []];
    for (let n = 0; n < 3; n++) older.push(await tell(base.db, me, { createdAt: minutesAgo(5) }));
    for (let n = 0; n < 2; n++) newer.push(await tell(base.db, me, { createdAt: minutesAgo(1) }));
    for (const stranger of strangers()) await tell(base.db, stranger);
    // Of one moment, the order is that of ids, which are drawn at random within a millisecond.
    const all = [...older.sort(), ...newer.sort()].toReversed();
    expect(await listed(null)).toEqual(all);
    expect(await listed(null, 2)).toEqual(all.slice(0, 2));
    expect(await listed(all[1] ?? null, 2)).toEqual(all.slice(2, 4));
    expect(await listed(all[4] ?? null)).toEqual([]);
  });

  test("is not listed from what was told to somebody else, nor from nothing", async () => {
    await tell(base.db, me, { createdAt: minutesAgo(5) });
    for (const stranger of strangers()) expect(await listed(await tell(base.db, stranger))).toEqual([]);
    expect(await listed(uuidv7())).toEqual([]);
  });

  test("has a last one, for them alone", async () => {
    await tell(base.db, me, { createdAt: minutesAgo(5) });
    const last = await tell(base.db, me, { readAt: NOW });
    for (const stranger of strangers()) await tell(base.db, stranger);
    expect((await findLastNotification(base.db, own(me)))?.id).toBe(last);
    expect(await findLastNotification(base.db, own(a.neighbours[1]))).toBeNull();
  });
});

describe("reading", () => {
  test("is noted once, and gives the place", async () => {
    const id = await tell(base.db, me);
    const notice = await markNotificationRead(base.db, { ...own(me), id, now: NOW });
    expect(notice?.place.route).toBe("exchange");
    expect(await readAtOf(id)).toEqual(NOW);
    expect(await markNotificationRead(base.db, { ...own(me), id, now: minutesAgo(-5) })).toEqual(notice);
    expect(await readAtOf(id)).toEqual(NOW);
  });

  test("is nobody else's to note, nor in another city", async () => {
    const id = await tell(base.db, me);
    for (const stranger of strangers()) {
      expect(await markNotificationRead(base.db, { ...own(stranger), id, now: NOW })).toBeNull();
      await markAllNotificationsRead(base.db, { ...own(stranger), until: NOW, now: NOW });
    }
    const elsewhere = { cityId: b.id, memberId: me.id };
    expect(await markNotificationRead(base.db, { ...elsewhere, id, now: NOW })).toBeNull();
    await markAllNotificationsRead(base.db, { ...elsewhere, until: NOW, now: NOW });
    expect(await readAtOf(id)).toBeNull();
  });

  test("all leaves what came since, and when the others were read", async () => {
    const [read, old, late] = [
      await tell(base.db, me, { createdAt: minutesAgo(9), readAt: minutesAgo(8) }),
      await tell(base.db, me, { createdAt: minutesAgo(7) }),
      await tell(base.db, me, { createdAt: minutesAgo(1) }),
    ];
    await markAllNotificationsRead(base.db, { ...own(me), until: minutesAgo(2), now: NOW });
    expect(await readAtOf(read)).toEqual(minutesAgo(8));
    expect(await readAtOf(old)).toEqual(NOW);
    expect(await readAtOf(late)).toBeNull();
  });
});
