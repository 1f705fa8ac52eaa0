import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { emailChanges, rateLimits, sessions } from "#db/schema/identity.ts";
import { outbox } from "#db/schema/outbox.ts";
import { loadNewEmail } from "#lib/server/identity/confirm-email-change.ts";
import { requestEmailChange } from "#lib/server/identity/request-email-change.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { askForEmail, lettersTo, signInAt } from "#tests/support/own-account.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const FREE = "nouvelle@test.example";

let base: TestDatabase;
let city: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  city = (await twoCities(base.db)).a;
});
afterAll(() => base.close());
beforeEach(async () => {
  for (const table of [emailChanges, sessions, rateLimits, outbox]) await base.db.delete(table);
});

const wish = async (email: string, at = NOW) => {
  const member = city.members.resident;
  const { session } = await signInAt(base.db, member, NOW);
  await requestEmailChange({ session, member, email, locale: "fr", network: "direct" }, at);
  return session;
};

test("a new address gets a link and a code, kept as hashes, and the old one hears nothing yet", async () => {
  const member = city.members.resident;
  const { session } = await signInAt(base.db, member, NOW);
  const letter = await askForEmail(base.db, { session, member, email: FREE }, NOW);
  expect(letter).toMatchObject({ kind: "email-change", code: expect.stringMatching(/^\d{6}$/) });
  const stored = JSON.stringify(await base.db.select().from(emailChanges));
  expect(stored).not.toContain(letter.token);
  expect(stored).not.toContain(letter.code);
  expect(await lettersTo(base.db, member.email)).toEqual([]);
  expect(await loadNewEmail(session, letter.token, later(9))).toBe(FREE);
  expect(await loadNewEmail(session, letter.token, later(10))).toBeNull();
  expect(await loadNewEmail(session, `${letter.token}x`, NOW)).toBeNull();
});

test("whoever signed in ten minutes ago has to do so again", async () => {
  await expect(wish(FREE, later(10))).rejects.toMatchObject({ code: "sign-in-again" });
  expect(await base.db.select().from(emailChanges)).toEqual([]);
  await wish(FREE, later(9.9));
});

test("an address that is somebody's is answered as a free one, and its owner is told", async () => {
  const { email } = city.neighbours[0];
  const session = await wish(email);
  expect(await loadNewEmail(session, null, NOW)).toBe(email);
  const letters = await lettersTo(base.db, email);
  expect(letters.map(({ kind }) => kind)).toEqual(["email-claimed"]);
  expect(JSON.stringify(letters)).not.toMatch(/token|\d{6}"/);
});

test("the address that one has is said to be so", async () => {
  await expect(wish(city.members.resident.email)).rejects.toMatchObject({ field: "email", key: "email.same" });
});

test("a second wish takes the place of the first", async () => {
  const member = city.members.resident;
  const { session } = await signInAt(base.db, member, NOW);
  const first = await askForEmail(base.db, { session, member, email: FREE }, NOW);
  await askForEmail(base.db, { session, member, email: "autre@test.example" }, later(1));
  expect(await loadNewEmail(session, first.token, later(1))).toBeNull();
  expect(await loadNewEmail(session, null, later(1))).toBe("autre@test.example");
});

test("a person asks ten times a day, and a mailbox is written to five times in a quarter of an hour", async () => {
  for (let i = 0; i < 7; i++) await wish(FREE);
  expect(await lettersTo(base.db, FREE)).toHaveLength(5);
  for (let i = 0; i < 3; i++) await wish(`autre${i}@test.example`);
  await expect(wish("onze@test.example")).rejects.toMatchObject({ code: "too-many-requests" });
});
