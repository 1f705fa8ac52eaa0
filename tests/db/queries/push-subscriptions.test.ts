import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  deletePushSubscription,
  listPushSubscriptions,
  notePushUsed,
  savePushSubscription,
} from "#db/queries/push-subscriptions.ts";
import { pushSubscriptions } from "#db/schema/notifications.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-29T10:00:00Z");

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());
beforeEach(() => base.db.delete(pushSubscriptions));

const of = ({ cityId, id: memberId }: TestMember) => ({ cityId, memberId });
const save = (member: TestMember, endpoint: string) =>
  savePushSubscription(base.db, { ...of(member), endpoint, p256dh: "B", auth: "A", device: "Firefox", now: NOW });

describe("browsers that may be notified", () => {
  it("are a member's own, and the same one in another city is another", async () => {
    const here = await save(a.members.resident, "https://push.example/1");
    const there = await save(b.members.resident, "https://push.example/1");
    expect(here).not.toBe(there);
    expect(await listPushSubscriptions(base.db, of(a.members.resident))).toEqual([
      {
        ...{ id: here, endpoint: "https://push.example/1", p256dh: "B", auth: "A", device: "Firefox" },
        ...{ createdAt: NOW, lastUsedAt: null },
      },
    ]);
    expect(await listPushSubscriptions(base.db, of(a.members.admin))).toEqual([]);
  });

  it("are noted as of use, and forgotten, in their own city alone", async () => {
    const id = await save(a.members.resident, "https://push.example/1");
    const lastUse = async () =>
      (await listPushSubscriptions(base.db, of(a.members.resident))).map((row) => row.lastUsedAt);
    await notePushUsed(base.db, { cityId: b.id, id, now: NOW });
    await deletePushSubscription(base.db, { cityId: b.id, id });
    expect(await lastUse()).toEqual([null]);
    await notePushUsed(base.db, { cityId: a.id, id, now: NOW });
    expect(await lastUse()).toEqual([NOW]);
    await deletePushSubscription(base.db, { cityId: a.id, id });
    expect(await lastUse()).toEqual([]);
  });
});
