import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { insertSession } from "#db/queries/identity.ts";
import { sessions } from "#db/schema/identity.ts";
import { uuidv7 } from "#db/uuid.ts";
import { randomToken } from "#lib/server/identity/auth-options.ts";
import { findLiveSession, type Session } from "#lib/server/identity/find-live-session.ts";
import { keyedHash } from "#lib/server/identity/keyed-hash.ts";
import { endOtherSessions, endSession, loadOwnSessions } from "#lib/server/identity/own-sessions.ts";
import { renewSessionToken } from "#lib/server/identity/renew-session.ts";
import { browser } from "#tests/support/browser.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const HOUR = 3_600_000;
const NOW = new Date("2026-11-24T12:00:00Z");
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

let base: TestDatabase;
let city: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  city = (await twoCities(base.db)).a;
});
afterAll(() => base.close());
beforeEach(async () => {
  browser.cookies.clear();
  await base.db.delete(sessions);
});

async function open({ userId }: TestMember, since: Date, device = "firefox windows") {
  const token = randomToken();
  const id = uuidv7();
  await insertSession(base.db, { id, tokenHash: keyedHash(token), userId, device, now: since });
  return { token, id };
}

async function sessionOf(token: string): Promise<Session> {
  const session = await findLiveSession(base.db, token, NOW);
  if (!session) throw new Error("the session has ended");
  return session;
}

test("one's own living sessions are listed, this one first, and nobody else's", async () => {
  const { resident } = city.members;
  const mine = await open(resident, ago(5));
  const phone = await open(resident, ago(2), "safari iphone");
  await open(resident, ago(31 * 24));
  await open(city.neighbours[0], ago(1));
  const listed = await loadOwnSessions(await sessionOf(mine.token), NOW);
  expect(listed.map(({ id, device, isThis }) => [id, device, isThis])).toEqual([
    [mine.id, "firefox windows", true],
    [phone.id, "safari iphone", false],
  ]);
  expect(JSON.stringify(listed)).not.toContain(keyedHash(mine.token));
});

test("sessions of staff leave the list when they are over, after an hour", async () => {
  const mine = await open(city.members.agent, ago(0.5));
  await open(city.members.agent, ago(1));
  expect(await loadOwnSessions(await sessionOf(mine.token), NOW)).toHaveLength(1);
});

test("another session is ended, and its cookie opens nothing any more", async () => {
  const { resident } = city.members;
  const [mine, other] = [await open(resident, ago(1)), await open(resident, ago(2))];
  await endSession(await sessionOf(mine.token), other.id);
  expect(await findLiveSession(base.db, other.token, NOW)).toBeNull();
  expect(await findLiveSession(base.db, mine.token, NOW)).not.toBeNull();
});

test("neither this session nor somebody else's is ended so", async () => {
  const mine = await open(city.members.resident, ago(1));
  const theirs = await open(city.neighbours[0], ago(1));
  const session = await sessionOf(mine.token);
  await expect(endSession(session, mine.id)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(endSession(session, theirs.id)).rejects.toMatchObject({ code: "not-found" });
  expect(await findLiveSession(base.db, theirs.token, NOW)).not.toBeNull();
});

test("all others end together, and nobody else's", async () => {
  const { resident } = city.members;
  const mine = await open(resident, ago(1));
  const others = [await open(resident, ago(2)), await open(resident, ago(3))];
  const theirs = await open(city.neighbours[0], ago(1));
  await endOtherSessions(await sessionOf(mine.token));
  for (const { token } of others) expect(await findLiveSession(base.db, token, NOW)).toBeNull();
  for (const { token } of [mine, theirs]) expect(await findLiveSession(base.db, token, NOW)).not.toBeNull();
});

test("a renewed session goes on under another token, and the old one opens nothing", async () => {
  const mine = await open(city.members.resident, ago(1));
  await renewSessionToken(await sessionOf(mine.token));
  const token = browser.cookies.get("cdm-session")?.value ?? "";
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await findLiveSession(base.db, mine.token, NOW)).toBeNull();
  expect(await findLiveSession(base.db, token, NOW)).toMatchObject({ sessionId: mine.id });
});

test("a session that has ended is not renewed", async () => {
  const mine = await open(city.members.resident, ago(1));
  const session = await sessionOf(mine.token);
  await base.db.delete(sessions);
  await expect(renewSessionToken(session)).rejects.toMatchObject({ code: "not-signed-in" });
  expect(browser.cookies.size).toBe(0);
});
