import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rateLimits, signInRequests, users } from "#db/schema/identity.ts";
import { uuidv7 } from "#db/uuid.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { randomToken } from "#lib/server/identity/auth-options.ts";
import { requestSignIn } from "#lib/server/identity/request-sign-in.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { ask, askAndRead, mailsTo } from "#tests/support/sign-in.ts";

let test: TestDatabase;
let city: TestCity;
const MINUTE = 60_000;
const address = () =>
  `${randomToken()
    .toLowerCase()
    .replace(/[^a-z]/g, "x")}@demo.example`;

beforeAll(async () => {
  test = await testDatabase();
  city = (await twoCities(test.db)).a;
});
afterAll(() => test.close());

describe("requestSignIn", () => {
  it("writes a link to our own page and a six-digit code, and creates nobody", async () => {
    const email = address();
    const { link, code } = await askAndRead(test.db, { email, cityId: city.id, next: "/ville-a/publier" }, new Date());
    const url = new URL(link);
    expect(url.pathname).toBe("/connexion/confirmer");
    expect(url.searchParams.get("token")).toMatch(/^[\w-]{43}$/);
    expect(url.searchParams.get("next")).toBe("/ville-a/publier");
    expect(link).not.toContain(encodeURIComponent(email));
    expect(code).toMatch(/^\d{6}$/);
    expect(await test.db.select().from(users).where(eq(users.email, email))).toEqual([]);
  });

  it("stores hashes alone, for ten minutes", async () => {
    const email = address();
    const { token, code, browser } = await askAndRead(test.db, { email, cityId: city.id }, new Date());
    const [row] = await test.db.select().from(signInRequests).where(eq(signInRequests.email, email));
    const stored = JSON.stringify(row);
    for (const secret of [token, `"${code}"`, browser.signIn?.browserSecret ?? ""])
      expect(stored).not.toContain(secret);
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(9.5 * MINUTE);
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(10 * MINUTE);
  });

  it("does the same for a known address as for an unknown one", async () => {
    const known = city.members.resident.email;
    await ask(test.db, { email: known, cityId: city.id }, new Date());
    expect(await mailsTo(test.db, known)).toHaveLength(1);
  });

  it("writes neither the request nor the mail when one of them fails", async () => {
    const email = address();
    const wish = {
      email,
      locale: "fr" as const,
      next: null,
      city: { id: uuidv7(), name: "Nowhere" },
      requestId: uuidv7(),
      browserSecret: randomToken(),
      network: randomToken(),
    };
    await expect(requestSignIn(test.db, wish, new Date())).rejects.toThrow("No sign-in request was written");
    expect(await test.db.select().from(signInRequests).where(eq(signInRequests.email, email))).toEqual([]);
  });
});

describe("limits of a mailbox", () => {
  it("stops writing after five mails in a quarter of an hour, in silence, whatever the tag and the network", async () => {
    const email = address();
    const now = new Date("2026-11-24T08:01:00Z");
    const tagged = email.replace("@", "+site@");
    for (let i = 0; i < 3; i += 1) await ask(test.db, { email, cityId: city.id }, now);
    for (let i = 0; i < 4; i += 1) await ask(test.db, { email: tagged, cityId: city.id }, now);
    expect(await mailsTo(test.db, email)).toHaveLength(3);
    expect(await mailsTo(test.db, tagged)).toHaveLength(2);
    await ask(test.db, { email, cityId: city.id }, new Date(now.getTime() + 15 * MINUTE));
    expect(await mailsTo(test.db, email)).toHaveLength(4);
  });

  it("stops at twenty mails a day", async () => {
    const email = address();
    for (let quarter = 0; quarter < 6; quarter += 1) {
      const now = new Date(Date.parse("2026-11-24T08:01:00Z") + quarter * 15 * MINUTE);
      for (let i = 0; i < 5; i += 1) await ask(test.db, { email, cityId: city.id }, now);
    }
    expect(await mailsTo(test.db, email)).toHaveLength(20);
  });

  it("keeps no address and no network in clear", async () => {
    const email = address();
    await ask(test.db, { email, cityId: city.id, network: "203.0.113.7" }, new Date());
    const stored = JSON.stringify(await test.db.select().from(rateLimits));
    expect(stored).not.toContain(email);
    expect(stored).not.toContain("203.0.113.7");
  });
});

describe("limits of a network", () => {
  it("refuses the thirty-first request in a quarter of an hour, and no other network's", async () => {
    const network = "2001:db8:1:2::/64";
    const now = new Date("2026-11-24T09:01:00Z");
    for (let i = 0; i < 30; i += 1) await ask(test.db, { email: address(), cityId: city.id, network }, now);
    const email = address();
    await expect(ask(test.db, { email, cityId: city.id, network }, now)).rejects.toThrow(Refusal);
    expect(await mailsTo(test.db, email)).toEqual([]);
    await ask(test.db, { email, cityId: city.id, network: "2001:db8:1:3::/64" }, now);
    expect(await mailsTo(test.db, email)).toHaveLength(1);
  });
});
