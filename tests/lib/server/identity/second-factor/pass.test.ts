import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rateLimits, recoveryCodes, secondFactors, sessions } from "#db/schema/identity.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { type FactorState, readStepCode, type StepCode } from "#lib/identity/second-factor.ts";
import { completeEnv } from "#lib/server/env.ts";
import { findLiveSession, type Session } from "#lib/server/identity/find-live-session.ts";
import { beginSecondFactor, type FactorSetup, loadFactorSetup } from "#lib/server/identity/second-factor/begin.ts";
import { confirmSecondFactor } from "#lib/server/identity/second-factor/confirm.ts";
import { passSecondFactor } from "#lib/server/identity/second-factor/pass.ts";
import { removeSecondFactor } from "#lib/server/identity/second-factor/remove.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { lettersTo, type SignedIn, signInAt } from "#tests/support/own-account.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { applicationCode } from "#tests/support/second-factor.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const QUARTER = 900;

let base: TestDatabase;
let city: TestCity;
let agent: TestMember;
beforeAll(async () => {
  base = await testDatabase();
  city = (await twoCities(base.db)).a;
  agent = city.members.agent;
});
afterAll(() => base.close());
beforeEach(async () => {
  for (const table of [secondFactors, sessions, rateLimits, outbox, notifications]) await base.db.delete(table);
});

const asked = (session: Session) => ({ session, cityId: city.id });
const read = (text: string): StepCode => readStepCode(text) ?? { kind: "recovery", code: "" };
const wrong = (code: string) => read(code === "000000" ? "000001" : "000000");
const state = async ({ token }: SignedIn, at: Date): Promise<FactorState | null> => {
  const session = await findLiveSession(base.db, token, at);
  return (
    session && (({ staff, hasSecondFactor, secondFactorAt }) => ({ staff, hasSecondFactor, secondFactorAt }))(session)
  );
};

/** Sets a second step up in a new session at `NOW`. */
async function setUp(): Promise<{ setup: FactorSetup; here: SignedIn }> {
  const here = await signInAt(base.db, agent, NOW);
  await beginSecondFactor(here.session, NOW);
  const setup = await loadFactorSetup(here.session, NOW);
  if (!setup) throw new Error("nothing is being set up");
  await confirmSecondFactor(asked(here.session), read(applicationCode(setup.secret, NOW)), NOW);
  return { setup, here };
}
/** A later session, before its second step. */
const signInAgain = (seconds = 60) => signInAt(base.db, agent, later(seconds));
const pass = (session: Session, code: StepCode, at: Date) => passSecondFactor(asked(session), code, at);

describe("setting up", () => {
  test("is confirmed by a first code: this session has passed, the others end, and the person is told", async () => {
    const elsewhere = await signInAt(base.db, agent, NOW);
    const { setup, here } = await setUp();
    expect(setup.codes).toHaveLength(10);
    expect(new Set(setup.codes).size).toBe(10);
    expect(setup.address).toMatch(/^otpauth:\/\/totp\/Coup%20de%20main:/);
    expect(await state(here, NOW)).toEqual({ staff: true, hasSecondFactor: true, secondFactorAt: NOW });
    expect(await state(elsewhere, NOW)).toBeNull();
    expect(await lettersTo(base.db, agent.email)).toMatchObject([
      { kind: "account-changed", payload: { what: "factor_on" } },
    ]);
    expect(await loadFactorSetup(here.session, NOW)).toBeNull();
  });

  test("keeps neither the secret nor a recovery code in clear", async () => {
    const { setup } = await setUp();
    const stored = JSON.stringify([
      await base.db.select().from(secondFactors),
      await base.db.select().from(recoveryCodes),
    ]);
    expect(stored).not.toContain(setup.secret.replaceAll(" ", ""));
    for (const code of setup.codes) expect(stored).not.toContain(code.replace("-", ""));
  });

  test("is not in force before the right code, and no second code confirms it", async () => {
    const here = await signInAt(base.db, agent, NOW);
    await beginSecondFactor(here.session, NOW);
    const setup = await loadFactorSetup(here.session, NOW);
    const right = applicationCode(setup?.secret ?? "", NOW);
    await expect(confirmSecondFactor(asked(here.session), wrong(right), NOW)).rejects.toMatchObject({
      code: "wrong-factor",
    });
    expect(await state(here, NOW)).toMatchObject({ hasSecondFactor: false, secondFactorAt: null });
    await confirmSecondFactor(asked(here.session), read(right), NOW);
    await expect(confirmSecondFactor(asked(here.session), read(right), NOW)).rejects.toMatchObject({
      code: "link-expired",
    });
  });

  test("needs a sign-in of less than ten minutes, and somebody who works for a city", async () => {
    const old = await signInAt(base.db, agent, later(-600));
    await expect(beginSecondFactor(old.session, NOW)).rejects.toMatchObject({ code: "sign-in-again" });
    const resident = await signInAt(base.db, city.members.resident, NOW);
    await expect(beginSecondFactor(resident.session, NOW)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await base.db.select().from(secondFactors)).toEqual([]);
  });

  test("anew needs the step in force, which goes on until the new one is confirmed", async () => {
    const { setup } = await setUp();
    const again = await signInAgain();
    await expect(beginSecondFactor(again.session, later(60))).rejects.toMatchObject({ code: "sign-in-again" });
    await pass(again.session, read(applicationCode(setup.secret, later(60))), later(60));
    const session = await findLiveSession(base.db, again.token, later(60));
    if (!session) throw new Error("the session has ended");
    await beginSecondFactor(session, later(61));
    const third = await signInAgain(120);
    await pass(third.session, read(applicationCode(setup.secret, later(120))), later(120));
  });
});

describe("a code of the application", () => {
  test("passes the step in this session only", async () => {
    const { setup } = await setUp();
    const [here, elsewhere] = [await signInAgain(), await signInAgain()];
    await pass(here.session, read(applicationCode(setup.secret, later(60))), later(60));
    expect(await state(here, later(60))).toMatchObject({ secondFactorAt: later(60) });
    expect(await state(elsewhere, later(60))).toMatchObject({ secondFactorAt: null });
  });

  test("serves once, also for two that come together, and no earlier one serves after it", async () => {
    const { setup } = await setUp();
    const { session } = await signInAgain();
    const code = read(applicationCode(setup.secret, later(60)));
    const both = await Promise.allSettled([pass(session, code, later(60)), pass(session, code, later(60))]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(pass(session, read(applicationCode(setup.secret, later(30))), later(60))).rejects.toMatchObject({
      code: "wrong-factor",
    });
  });

  test("is taken half a minute early or late, and no more", async () => {
    const { setup } = await setUp();
    const { session } = await signInAgain();
    const code = (seconds: number) => read(applicationCode(setup.secret, later(seconds)));
    await expect(pass(session, code(60), later(120))).rejects.toMatchObject({ code: "wrong-factor" });
    await expect(pass(session, code(180), later(120))).rejects.toMatchObject({ code: "wrong-factor" });
    await pass(session, code(90), later(120));
    await pass(session, code(150), later(120));
  });

  test("is not guessed: after five tries even the right one waits for a quarter of an hour", async () => {
    const { setup } = await setUp();
    await base.db.delete(rateLimits);
    const { session } = await signInAgain(0);
    const right = (seconds: number) => applicationCode(setup.secret, later(seconds));
    for (let i = 0; i < 5; i++) {
      await expect(pass(session, wrong(right(60)), later(60))).rejects.toMatchObject({ code: "wrong-factor" });
    }
    await expect(pass(session, read(right(60)), later(60))).rejects.toMatchObject({ code: "too-many-requests" });
    const [code] = setup.codes;
    await expect(pass(session, read(code ?? ""), later(60))).rejects.toMatchObject({ code: "too-many-requests" });
    await pass(session, read(right(QUARTER)), later(QUARTER));
  });

  test("of somebody else passes nothing", async () => {
    const { setup } = await setUp();
    const { session } = await signInAt(base.db, city.members.moderator, later(60));
    await expect(pass(session, read(applicationCode(setup.secret, later(60))), later(60))).rejects.toMatchObject({
      code: "wrong-factor",
    });
    await expect(pass(session, read(setup.codes[0] ?? ""), later(60))).rejects.toMatchObject({ code: "wrong-factor" });
  });
});

test("a recovery code serves once in the place of the application, and its owner is told", async () => {
  const { setup } = await setUp();
  await base.db.delete(outbox);
  const here = await signInAgain();
  const [code = ""] = setup.codes;
  await pass(here.session, read(code.toLowerCase()), later(60));
  expect(await state(here, later(60))).toMatchObject({ secondFactorAt: later(60) });
  expect(await lettersTo(base.db, agent.email)).toMatchObject([{ payload: { what: "recovery_used" } }]);
  await expect(pass(here.session, read(code), later(60))).rejects.toMatchObject({ code: "wrong-factor" });
  expect(await base.db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, agent.userId))).toHaveLength(9);
});

describe("removing it", () => {
  test("is for a session that passed it, and not where it is demanded", async () => {
    const { here } = await setUp();
    const waiting = await signInAgain();
    const session = async ({ token }: SignedIn) => {
      const found = await findLiveSession(base.db, token, later(60));
      if (!found) throw new Error("the session has ended");
      return found;
    };
    await expect(removeSecondFactor(asked(await session(waiting)), later(60))).rejects.toMatchObject({
      code: "sign-in-again",
    });
    completeEnv({ STAFF_SECOND_FACTOR: "on" });
    try {
      await expect(removeSecondFactor(asked(await session(here)), later(60))).rejects.toMatchObject({
        code: "not-allowed",
      });
    } finally {
      completeEnv({ STAFF_SECOND_FACTOR: "off" });
    }
    await removeSecondFactor(asked(await session(here)), later(60));
    expect(await state(here, later(60))).toMatchObject({ hasSecondFactor: false });
    expect(await base.db.select().from(recoveryCodes)).toEqual([]);
    expect(await state(waiting, later(60))).toBeNull();
  });
});
