import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertSession } from "#db/queries/identity.ts";
import { sessions } from "#db/schema/identity.ts";
import { uuidv7 } from "#db/uuid.ts";
import { randomToken } from "#lib/server/identity/auth-options.ts";
import { findLiveSession } from "#lib/server/identity/find-live-session.ts";
import { keyedHash } from "#lib/server/identity/keyed-hash.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const start = new Date("2026-11-24T08:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);
let test: TestDatabase;
let city: TestCity;

beforeAll(async () => {
  test = await testDatabase();
  city = (await twoCities(test.db)).a;
});
afterAll(() => test.close());

async function openFor({ userId }: { userId: string }): Promise<{ token: string; id: string }> {
  const token = randomToken();
  const id = uuidv7();
  await insertSession(test.db, { id, tokenHash: keyedHash(token), userId, now: start });
  return { token, id };
}

const stored = async (id: string) => (await test.db.select().from(sessions).where(eq(sessions.id, id)))[0];

describe("findLiveSession", () => {
  it("ends a resident's session after thirty idle days, and deletes it", async () => {
    const { token, id } = await openFor(city.members.resident);
    expect(await findLiveSession(test.db, token, later(30 * DAY))).toBeNull();
    expect(await stored(id)).toBeUndefined();
  });

  it("lets a session in use live, but not past ninety days", async () => {
    const { token } = await openFor(city.members.resident);
    for (const day of [25, 50, 75, 89]) {
      expect(await findLiveSession(test.db, token, later(day * DAY))).toMatchObject({
        userId: city.members.resident.userId,
      });
    }
    expect(await findLiveSession(test.db, token, later(90 * DAY))).toBeNull();
  });

  it.each(["moderator", "agent", "admin"] as const)("ends the session of a %s after one idle hour", async (role) => {
    const used = await openFor(city.members[role]);
    const idle = await openFor(city.members[role]);
    expect(await findLiveSession(test.db, used.token, later(HOUR - 1))).not.toBeNull();
    expect(await findLiveSession(test.db, idle.token, later(HOUR))).toBeNull();
  });

  it("ends the session of staff after twelve hours, however busy", async () => {
    const { token } = await openFor(city.members.agent);
    for (let minutes = 50; minutes < 720; minutes += 50) {
      expect(await findLiveSession(test.db, token, later(minutes * MINUTE))).not.toBeNull();
    }
    expect(await findLiveSession(test.db, token, later(12 * HOUR))).toBeNull();
  });

  it("notes a use every five minutes at most", async () => {
    const { token, id } = await openFor(city.members.resident);
    await findLiveSession(test.db, token, later(5 * MINUTE));
    expect((await stored(id))?.lastUsedAt).toEqual(start);
    await findLiveSession(test.db, token, later(5 * MINUTE + 1));
    expect((await stored(id))?.lastUsedAt).toEqual(later(5 * MINUTE + 1));
  });

  it("opens nothing with the hash itself, or with a token that nobody was given", async () => {
    const { id } = await openFor(city.members.resident);
    expect(await findLiveSession(test.db, (await stored(id))?.tokenHash ?? "", start)).toBeNull();
    expect(await findLiveSession(test.db, randomToken(), start)).toBeNull();
  });
});
