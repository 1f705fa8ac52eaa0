import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessions, users } from "#db/schema/identity.ts";
import { failingAddresses } from "#db/schema/notifications.ts";
import { findLiveSession } from "#lib/server/identity/find-live-session.ts";
import { confirmByCode, confirmByLink } from "#lib/server/identity/open-session.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { ask, askAndRead, newBrowser } from "#tests/support/sign-in.ts";

let test: TestDatabase;
let city: TestCity;
let serial = 0;
const address = () => `person-${++serial}@demo.example`;
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

beforeAll(async () => {
  test = await testDatabase();
  city = (await twoCities(test.db)).a;
});
afterAll(() => test.close());

const mailTo = (email: string, browserSecret?: string) =>
  askAndRead(test.db, { email, cityId: city.id, ...(browserSecret ? { browserSecret } : {}) }, new Date());

describe("confirmByLink", () => {
  it("opens a session in the browser that asked, and proves the address", async () => {
    const email = address();
    const { token, browser } = await mailTo(email);
    const session = await confirmByLink(test.db, { token, code: undefined, browser }, new Date());
    expect(session).toMatch(/^[\w-]{43}$/);
    expect(await findLiveSession(test.db, session, new Date())).toMatchObject({ email });
    const [user] = await test.db.select().from(users).where(eq(users.email, email));
    expect(user?.emailVerifiedAt).toBeInstanceOf(Date);
    expect(JSON.stringify(await test.db.select().from(sessions))).not.toContain(session);
  });

  it("knows a person again by their address", async () => {
    const { email, userId } = city.members.resident;
    const { token, browser } = await mailTo(email);
    const session = await confirmByLink(test.db, { token, code: undefined, browser }, new Date());
    expect((await findLiveSession(test.db, session, new Date()))?.userId).toBe(userId);
  });

  it("proves that an address takes mails again, when it is right", async () => {
    const [email, other] = [address(), address()];
    const failed = {
      hardCount: 2,
      softCount: 0,
      lastReason: "550",
      lastFailedAt: new Date(),
      pausedUntil: later(9_999),
    };
    await test.db.insert(failingAddresses).values([
      { email, ...failed },
      { email: other, ...failed },
    ]);
    const failing = async () => (await test.db.select().from(failingAddresses)).map((row) => row.email).sort();
    const { token, code, browser } = await mailTo(email);
    const elsewhere = { token, code: wrong(code), browser: newBrowser() };
    await expect(confirmByLink(test.db, elsewhere, new Date())).rejects.toThrow("wrong-code");
    expect(await failing()).toEqual([email, other].sort());
    await confirmByLink(test.db, { token, code: undefined, browser }, new Date());
    expect(await failing()).toEqual([other]);
  });

  it("works once", async () => {
    const { token, browser } = await mailTo(address());
    await confirmByLink(test.db, { token, code: undefined, browser }, new Date());
    await expect(confirmByLink(test.db, { token, code: undefined, browser }, new Date())).rejects.toThrow(
      "link-expired",
    );
  });

  it("works once for fifty at the same time", async () => {
    const { token, browser } = await mailTo(address());
    const now = new Date();
    const race = Array.from({ length: 50 }, (_, at) =>
      confirmByLink(test.db, { token, code: undefined, browser: { ...browser, network: `net-${at}` } }, now),
    );
    const won = (await Promise.allSettled(race)).filter(({ status }) => status === "fulfilled");
    expect(won).toHaveLength(1);
  });

  it("dies after ten minutes", async () => {
    const { token, browser } = await mailTo(address());
    await expect(confirmByLink(test.db, { token, code: undefined, browser }, later(10.1))).rejects.toThrow(
      "link-expired",
    );
  });

  it("refuses a made-up token", async () => {
    const { browser } = await mailTo(address());
    await expect(confirmByLink(test.db, { token: "x", code: undefined, browser }, new Date())).rejects.toThrow(
      "link-expired",
    );
  });

  it("asks another browser for the code and stays usable meanwhile", async () => {
    const email = address();
    const { token, code } = await mailTo(email);
    const other = newBrowser();
    await expect(confirmByLink(test.db, { token, code: undefined, browser: other }, new Date())).rejects.toThrow(
      "other-browser",
    );
    await expect(confirmByLink(test.db, { token, code: wrong(code), browser: other }, new Date())).rejects.toThrow(
      "wrong-code",
    );
    const session = await confirmByLink(test.db, { token, code, browser: other }, new Date());
    expect(await findLiveSession(test.db, session, new Date())).toMatchObject({ email });
  });

  it("does not take the code of another request", async () => {
    const first = await mailTo(address());
    const second = await mailTo(address());
    const attempt = { token: first.token, code: second.code, browser: second.browser };
    const outcome = confirmByLink(test.db, attempt, new Date());
    await expect(outcome).rejects.toThrow(first.code === second.code ? "never" : "wrong-code");
  });

  it("still takes an earlier link in the browser that has asked again since", async () => {
    const email = address();
    const first = await mailTo(email);
    const again = await mailTo(email, first.browser.signIn?.browserSecret);
    const attempt = { token: first.token, code: undefined, browser: again.browser };
    expect(await confirmByLink(test.db, attempt, new Date())).toMatch(/^[\w-]{43}$/);
  });
});

describe("confirmByCode", () => {
  it("opens a session in the browser that asked, once", async () => {
    const { code, browser } = await mailTo(address());
    expect(await confirmByCode(test.db, { code, browser }, new Date())).toMatch(/^[\w-]{43}$/);
    await expect(confirmByCode(test.db, { code, browser }, new Date())).rejects.toThrow("link-expired");
  });

  it("opens nothing elsewhere", async () => {
    const { code, browser } = await mailTo(address());
    await expect(confirmByCode(test.db, { code, browser: newBrowser() }, new Date())).rejects.toThrow("link-expired");
    const stolen = await ask(test.db, { email: address(), cityId: city.id }, new Date());
    const signIn = { requestId: browser.signIn?.requestId ?? "", browserSecret: stolen.signIn?.browserSecret ?? "" };
    await expect(confirmByCode(test.db, { code, browser: { ...stolen, signIn } }, new Date())).rejects.toThrow(
      "link-expired",
    );
  });

  it("kills the request, its link too, at the fifth wrong code", async () => {
    const { code, token, browser } = await mailTo(address());
    for (let guess = 1; guess < 5; guess += 1) {
      await expect(confirmByCode(test.db, { code: wrong(code), browser }, new Date())).rejects.toThrow("wrong-code");
    }
    await expect(confirmByCode(test.db, { code: wrong(code), browser }, new Date())).rejects.toThrow("link-expired");
    await expect(confirmByCode(test.db, { code, browser }, new Date())).rejects.toThrow("link-expired");
    await expect(confirmByLink(test.db, { token, code: undefined, browser }, new Date())).rejects.toThrow(
      "link-expired",
    );
  });

  it("takes the right code at the fifth guess", async () => {
    const { code, browser } = await mailTo(address());
    for (let guess = 1; guess < 5; guess += 1) {
      await expect(confirmByCode(test.db, { code: wrong(code), browser }, new Date())).rejects.toThrow("wrong-code");
    }
    expect(await confirmByCode(test.db, { code, browser }, new Date())).toMatch(/^[\w-]{43}$/);
  });

  it("allows twenty guesses an hour for a mailbox, over all its requests", async () => {
    const email = address();
    const guess = async (tag: number) => {
      const { code, browser } = await mailTo(email.replace("@", `+${tag}@`));
      const outcomes: string[] = [];
      for (let i = 0; i < 5; i += 1) {
        const outcome = await confirmByCode(test.db, { code: wrong(code), browser }, new Date()).catch(String);
        outcomes.push(outcome);
      }
      return outcomes;
    };
    for (let tag = 0; tag < 4; tag += 1) expect((await guess(tag)).at(-1)).toContain("link-expired");
    expect((await guess(4))[0]).toContain("too-many-requests");
  });
});

describe("sessions", () => {
  it("have a new token at each sign-in, and the one that it replaces ends", async () => {
    const email = address();
    const first = await mailTo(email);
    const before = await confirmByLink(
      test.db,
      { token: first.token, code: undefined, browser: first.browser },
      new Date(),
    );
    const second = await mailTo(email);
    const browser = { ...second.browser, sessionToken: before };
    const after = await confirmByLink(test.db, { token: second.token, code: undefined, browser }, new Date());
    expect(after).not.toBe(before);
    expect(await findLiveSession(test.db, before, new Date())).toBeNull();
    expect(await findLiveSession(test.db, after, new Date())).toMatchObject({ email });
  });

  it("go to who reads the mailbox, never to who typed its address first", async () => {
    const victim = address();
    const attacker = await ask(test.db, { email: victim, cityId: city.id }, new Date());
    expect(await test.db.select().from(users).where(eq(users.email, victim))).toEqual([]);
    const { token, code, browser } = await mailTo(victim);
    const attempt = { token, code: undefined, browser: attacker };
    await expect(confirmByLink(test.db, attempt, new Date())).rejects.toThrow("other-browser");
    await expect(confirmByCode(test.db, { code, browser: attacker }, new Date())).rejects.toThrow(/wrong-code/);
    const session = await confirmByLink(test.db, { token, code: undefined, browser }, new Date());
    const opened = await findLiveSession(test.db, session, new Date());
    expect(
      await test.db
        .select()
        .from(sessions)
        .where(eq(sessions.userId, opened?.userId ?? "")),
    ).toHaveLength(1);
  });
});
