import { eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DELETE, POST } from "#app/api/[city]/push/route.ts";
import { rateLimits } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { pushSubscriptions } from "#db/schema/notifications.ts";
import { completeEnv } from "#lib/server/env.ts";
import { releaseDevicesOfOthers } from "#lib/server/identity/release-devices.ts";
import { signOut } from "#lib/server/identity/sign-out.ts";
import { loadDevices } from "#lib/server/push/load-devices.ts";
import { unsubscribeDevice } from "#lib/server/push/unsubscribe-device.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const KEYS = {
  VAPID_PUBLIC_KEY: "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
  VAPID_PRIVATE_KEY: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
};
const NO_KEYS = { VAPID_PUBLIC_KEY: "", VAPID_PRIVATE_KEY: "" };
const COOKIE = "cdm-push";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let helper: TestMember;
let other: TestMember;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  [helper, other] = a.neighbours;
  await store.change("cities");
});
afterAll(async () => {
  completeEnv(NO_KEYS);
  browser.cookies.clear();
  browser.headers = new Headers();
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  completeEnv(KEYS);
  await base.db.delete(pushSubscriptions);
  await base.db.delete(rateLimits);
});

let count = 0;
function newSubscription(): Record<"endpoint" | "p256dh" | "auth", string> {
  count += 1;
  const auth = `${"A".repeat(20)}${String(count).padStart(2, "0")}`;
  return { endpoint: `https://fcm.googleapis.com/fcm/send/${count}`, p256dh: KEYS.VAPID_PUBLIC_KEY, auth };
}

type Sending = { city?: string; origin?: string; method?: "POST" | "DELETE" };
/** What a browser of `person` sends, with the push cookie that it had. */
async function send(
  person: TestMember | null,
  fields: Record<string, string>,
  { city = a.slug, origin = "http://localhost:3000", method = "POST" }: Sending = {},
) {
  const kept = browser.cookies.get(COOKIE);
  await browseAs(base.db, person);
  if (kept) browser.cookies.set(COOKIE, kept);
  browser.headers = new Headers({ origin });
  const body = new URLSearchParams(fields).toString();
  const request = new NextRequest(`http://localhost:3000/api/${city}/push`, {
    method,
    body,
    headers: {
      "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
      "content-length": String(body.length),
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    },
  });
  const answer = await (method === "POST" ? POST : DELETE)(request, { params: Promise.resolve({ city }) });
  return answer.status;
}
const rows = () => base.db.select().from(pushSubscriptions).orderBy(pushSubscriptions.createdAt, pushSubscriptions.id);

describe("a browser that its member lets us notify", () => {
  test("is kept once, by a name that its owner knows again, and knows itself", async () => {
    browser.cookies.delete(COOKIE);
    const subscription = newSubscription();
    expect(await send(helper, subscription)).toBe(204);
    expect(await send(helper, subscription)).toBe(204);
    expect(await rows()).toMatchObject([
      { cityId: a.id, memberId: helper.id, ...subscription, device: "Firefox, Linux" },
    ]);
    const own = await loadDevices(helper);
    expect(own).toMatchObject({ publicKey: KEYS.VAPID_PUBLIC_KEY, isOn: true, devices: [{ isCurrent: true }] });
    browser.cookies.delete(COOKIE);
    expect(await loadDevices(helper)).toMatchObject({ isOn: false, devices: [{ isCurrent: false }] });
  });

  test("is whoever's is signed in there now", async () => {
    const subscription = newSubscription();
    await send(helper, subscription);
    await send(other, subscription);
    expect(await rows()).toMatchObject([{ memberId: other.id }]);
    expect(await loadDevices(helper)).toMatchObject({ isOn: false, devices: [] });
  });

  test("follows its push service to another address by itself, for its own member alone", async () => {
    const [old, moved] = [newSubscription(), { ...newSubscription(), moved: "1" }];
    browser.cookies.delete(COOKIE);
    expect(await send(helper, moved)).toBe(403);
    await send(helper, old);
    expect(await send(other, moved)).toBe(403);
    expect(await rows()).toMatchObject([{ memberId: helper.id, endpoint: old.endpoint }]);
    expect(await send(helper, moved)).toBe(204);
    expect(await rows()).toMatchObject([{ memberId: helper.id, endpoint: moved.endpoint }]);
    expect(await loadDevices(helper)).toMatchObject({ isOn: true });
  });

  test("is one of ten at most: the one that was of no use for longest goes", async () => {
    const all = Array.from({ length: 11 }, newSubscription);
    for (const subscription of all.slice(0, 10)) await send(helper, subscription);
    const [first] = await rows();
    const soon = new Date(Date.now() + 60_000);
    await base.db
      .update(pushSubscriptions)
      .set({ lastUsedAt: soon })
      .where(eq(pushSubscriptions.id, first?.id ?? ""));
    await send(other, newSubscription());
    await send(helper, all[10] ?? newSubscription());
    const kept = (await rows()).filter(({ memberId }) => memberId === helper.id).map(({ endpoint }) => endpoint);
    expect(kept).toEqual(all.filter((_, n) => n !== 1).map(({ endpoint }) => endpoint));
  });

  test("is notified no more when it says so, and only then its own", async () => {
    const subscription = newSubscription();
    await send(helper, subscription);
    const end = { endpoint: subscription.endpoint };
    expect(await send(other, end, { method: "DELETE" })).toBe(204);
    expect(await rows()).toHaveLength(1);
    expect(await send(helper, end, { method: "DELETE" })).toBe(204);
    expect(await rows()).toHaveLength(0);
    expect(browser.cookies.has(COOKIE)).toBe(false);
    expect(await send(helper, end, { method: "DELETE" })).toBe(204);
  });

  test("is removed from the list by its owner alone", async () => {
    await send(helper, newSubscription());
    const [row] = await rows();
    await unsubscribeDevice(other, { id: row?.id ?? "" });
    await unsubscribeDevice(b.members.admin, { id: row?.id ?? "" });
    expect(await rows()).toHaveLength(1);
    await unsubscribeDevice(helper, { id: row?.id ?? "" });
    expect(await rows()).toHaveLength(0);
  });
});

describe("a computer that others use too", () => {
  test("is notified no more once its member signs out, in no city; their other devices are", async () => {
    await send(helper, newSubscription());
    browser.cookies.delete(COOKIE);
    await base.db.insert(memberships).values({
      ...{ cityId: b.id, id: crypto.randomUUID(), userId: helper.userId, firstName: "Bilal" },
      ...{ quartierId: b.quartiers[0].id, languages: ["fr"], adultConfirmedAt: new Date() },
    });
    const here = newSubscription();
    await send(helper, here);
    await send(helper, { ...here, endpoint: `${here.endpoint}b` }, { city: b.slug });
    expect(await rows()).toHaveLength(3);
    await signOut();
    expect((await rows()).map(({ endpoint }) => endpoint)).toEqual([here.endpoint.replace(/\d+$/, String(count - 1))]);
    expect([...browser.cookies.keys()]).toEqual([]);
  });

  test("is notified for nobody else once somebody signs in, though nobody signed out", async () => {
    await send(helper, newSubscription());
    await releaseDevicesOfOthers(helper.userId);
    expect(await rows()).toHaveLength(1);
    await releaseDevicesOfOthers(other.userId);
    expect(await rows()).toHaveLength(0);
  });

  test("ends nobody's notices by a cookie that we did not give", async () => {
    await send(helper, newSubscription());
    const given = browser.cookies.get(COOKIE)?.value ?? "";
    const [row] = await rows();
    for (const forged of [`${a.id}.${row?.id}`, `${a.id}.${row?.id}.${"0".repeat(64)}`, given.slice(1), "~~~", ""]) {
      browser.cookies.set(COOKIE, { value: forged });
      await signOut();
      expect(await rows()).toHaveLength(1);
    }
  });
});

describe("is refused, and keeps nothing", () => {
  test.each([
    ["an address of no push service", { endpoint: "https://10.0.0.1/x" }, 403],
    ["one that only looks like it", { endpoint: "https://fcm.googleapis.com.example/x" }, 403],
    ["a key that is none", { p256dh: "B" }, 400],
    ["a secret that is none", { auth: "AAAA" }, 400],
    ["a field too many", { device: "mine" }, 400],
    ["an address too long", { endpoint: `https://fcm.googleapis.com/${"x".repeat(1_000)}` }, 400],
  ])("%s", async (_, wrong, status) => {
    expect(await send(helper, { ...newSubscription(), ...wrong })).toBe(status);
    expect(await rows()).toHaveLength(0);
  });

  test("a visitor, a stranger, another site, and anybody where no device is notified", async () => {
    const subscription = newSubscription();
    expect(await send(null, subscription)).toBe(403);
    expect(await send(b.members.admin, subscription)).toBe(403);
    expect(await send(helper, subscription, { city: "nulle-part" })).toBe(403);
    expect(await send(helper, subscription, { origin: "https://elsewhere.example" })).toBe(403);
    expect(await send(null, { endpoint: subscription.endpoint }, { method: "DELETE" })).toBe(403);
    completeEnv(NO_KEYS);
    expect(await send(helper, subscription)).toBe(403);
    expect(await loadDevices(helper)).toBeNull();
    expect(await rows()).toHaveLength(0);
  });

  test("who asks without end", async () => {
    const subscription = newSubscription();
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) statuses.push(await send(helper, subscription));
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([204]));
    expect(statuses.at(-1)).toBe(429);
  });
});
