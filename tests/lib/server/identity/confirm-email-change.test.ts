import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deleteSessionsOf } from "#db/queries/identity.ts";
import { emailChanges, rateLimits, sessions, signInRequests, userIdentities, users } from "#db/schema/identity.ts";
import { outbox } from "#db/schema/outbox.ts";
import { confirmEmailByCode, confirmEmailByLink } from "#lib/server/identity/confirm-email-change.ts";
import { findLiveSession } from "#lib/server/identity/find-live-session.ts";
import { loadUndo, undoEmailChange } from "#lib/server/identity/undo-email-change.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { askForEmail, lettersTo, type SignedIn, signInAt } from "#tests/support/own-account.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { ask } from "#tests/support/sign-in.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

let base: TestDatabase;
let city: TestCity;
let member: TestMember;
let here: SignedIn;
let serial = 0;
let email: string;
beforeAll(async () => {
  base = await testDatabase();
  city = (await twoCities(base.db)).a;
  member = city.members.resident;
});
afterAll(() => base.close());
beforeEach(async () => {
  for (const table of [emailChanges, sessions, rateLimits, outbox, signInRequests, userIdentities]) {
    await base.db.delete(table);
  }
  await base.db.update(users).set({ email: member.email }).where(eq(users.id, member.userId));
  here = await signInAt(base.db, member, NOW);
  email = `nouvelle-${++serial}@test.example`;
});

const askHere = (wanted = email) => askForEmail(base.db, { session: here.session, member, email: wanted }, NOW);
const confirming = (who = here) => ({ session: who.session, cityId: city.id, locale: "fr" as const });
const byCode = (code: string, at = later(MINUTE), who = here) => confirmEmailByCode(confirming(who), code, at);
const byLink = (token: string, at = later(MINUTE), who = here) => confirmEmailByLink(confirming(who), token, at);
const addressOf = async ({ userId }: TestMember) =>
  (await base.db.select().from(users).where(eq(users.id, userId)))[0]?.email;
const lives = async ({ token }: SignedIn) => (await findLiveSession(base.db, token, later(MINUTE))) !== null;

async function changed(): Promise<string> {
  await byCode((await askHere()).code);
  const [letter] = await lettersTo(base.db, member.email);
  return new URL(String(letter?.payload.link)).searchParams.get("lien") ?? "";
}

describe("a new address", () => {
  test.each(["code", "token"] as const)("is theirs by its %s, and the other sessions end", async (way) => {
    const elsewhere = await signInAt(base.db, member, NOW);
    const letter = await askHere();
    await (way === "code" ? byCode(letter.code) : byLink(letter.token));
    expect(await addressOf(member)).toBe(email);
    expect([await lives(here), await lives(elsewhere)]).toEqual([true, false]);
    const told = await lettersTo(base.db, member.email);
    expect(told).toMatchObject([{ kind: "email-changed", payload: { days: 7 } }]);
    expect(JSON.stringify(told)).not.toContain(email);
  });

  test("is proven once", async () => {
    const { code, token } = await askHere();
    await byLink(token);
    await expect(byLink(token)).rejects.toMatchObject({ code: "link-expired" });
    await expect(byCode(code)).rejects.toMatchObject({ code: "link-expired" });
  });

  test("is not proven after ten minutes", async () => {
    const { code, token } = await askHere();
    await expect(byLink(token, later(10 * MINUTE))).rejects.toMatchObject({ code: "link-expired" });
    await expect(byCode(code, later(10 * MINUTE))).rejects.toMatchObject({ code: "link-expired" });
    expect(await addressOf(member)).toBe(member.email);
  });

  test("is not proven by somebody else who reads its mailbox", async () => {
    const other = await signInAt(base.db, city.neighbours[0], NOW);
    const { code, token } = await askHere();
    await expect(byLink(token, NOW, other)).rejects.toMatchObject({ code: "link-expired" });
    await expect(byCode(code, NOW, other)).rejects.toMatchObject({ code: "link-expired" });
    expect(await addressOf(city.neighbours[0])).toBe(city.neighbours[0].email);
    await byLink(token);
  });

  test("is not guessed: five wrong codes end it, and the link with it", async () => {
    const { code, token } = await askHere();
    for (let i = 0; i < 4; i++) await expect(byCode(wrong(code))).rejects.toMatchObject({ code: "wrong-code" });
    await expect(byCode(wrong(code))).rejects.toMatchObject({ code: "link-expired" });
    await expect(byCode(code)).rejects.toMatchObject({ code: "link-expired" });
    expect(token).not.toBe("");
    expect(await addressOf(member)).toBe(member.email);
  });

  test("of somebody who was faster stays theirs", async () => {
    const { code } = await askHere();
    const [, neighbour] = city.neighbours;
    await base.db.update(users).set({ email }).where(eq(users.id, neighbour.userId));
    await expect(byCode(code)).rejects.toMatchObject({ code: "link-expired" });
    expect(await addressOf(member)).toBe(member.email);
    await base.db.update(users).set({ email: neighbour.email }).where(eq(users.id, neighbour.userId));
  });

  test("leaves no way in by a mail that the old one got before", async () => {
    await ask(base.db, { email: member.email, cityId: city.id }, NOW);
    expect(await base.db.select().from(signInRequests)).toHaveLength(1);
    await changed();
    expect(await base.db.select().from(signInRequests)).toEqual([]);
  });
});

describe("the address before", () => {
  test("takes the account back, and every session ends", async () => {
    const link = await changed();
    expect(await loadUndo(link, later(MINUTE))).toMatchObject({ newEmail: "n…@test.example" });
    await undoEmailChange(link, later(DAY));
    expect(await addressOf(member)).toBe(member.email);
    expect(await lives(here)).toBe(false);
    await expect(undoEmailChange(link, later(DAY))).rejects.toMatchObject({ code: "link-expired" });
  });

  test("does so even after a second change, whose own link leads nowhere then", async () => {
    const link = await changed();
    const first = email;
    here = await signInAt(base.db, member, NOW);
    email = `encore-${serial}@test.example`;
    await byCode((await askForEmail(base.db, { session: here.session, member, email }, later(MINUTE))).code);
    const [second] = await lettersTo(base.db, first);
    await undoEmailChange(link, later(DAY));
    expect(await addressOf(member)).toBe(member.email);
    const other = new URL(String(second?.payload.link)).searchParams.get("lien") ?? "";
    await expect(undoEmailChange(other, later(DAY))).rejects.toMatchObject({ code: "link-expired" });
  });

  test("takes back what was linked meanwhile, and leaves what was linked before", async () => {
    const identity = { issuer: "https://idp.example", userId: member.userId, lastUsedAt: NOW };
    const before = { ...identity, subject: "before", provider: "residents", createdAt: later(-DAY) };
    await base.db.insert(userIdentities).values(before);
    const link = await changed();
    await base.db
      .insert(userIdentities)
      .values({ ...identity, subject: "after", provider: "staff", createdAt: later(2 * MINUTE) });
    await undoEmailChange(link, later(DAY));
    expect((await base.db.select().from(userIdentities)).map(({ subject }) => subject)).toEqual(["before"]);
  });

  test("may do so for seven days", async () => {
    const link = await changed();
    expect(await loadUndo(link, later(7 * DAY + 2 * MINUTE))).toBeNull();
    await expect(undoEmailChange(link, later(7 * DAY + 2 * MINUTE))).rejects.toMatchObject({ code: "link-expired" });
    await undoEmailChange(link, later(7 * DAY));
  });

  test("is held for seven days: who signs in with it gets the way back, and nobody gets an account there", async () => {
    await changed();
    await base.db.delete(outbox);
    await ask(base.db, { email: member.email, cityId: city.id }, later(DAY));
    const letters = await lettersTo(base.db, member.email);
    expect(letters.map(({ kind }) => kind)).toEqual(["email-changed"]);
    expect(await base.db.select().from(signInRequests)).toEqual([]);
    await undoEmailChange(new URL(String(letters[0]?.payload.link)).searchParams.get("lien") ?? "", later(DAY));
    expect(await addressOf(member)).toBe(member.email);

    const [neighbour] = city.neighbours;
    const theirs = await signInAt(base.db, neighbour, NOW);
    await base.db.delete(rateLimits);
    await changed();
    const claim = await askForEmail(base.db, { session: theirs.session, member: neighbour, email: member.email }, NOW);
    expect(claim.kind).toBe("email-claimed");
  });

  test.each(["", "x", `${"0".repeat(8)}-0000-7000-8000-${"0".repeat(12)}.signed`])(
    "opens nothing by %j",
    async (link) => {
      expect(await loadUndo(link, NOW)).toBeNull();
      await expect(undoEmailChange(link, NOW)).rejects.toMatchObject({ code: "link-expired" });
    },
  );

  test("a person whose sessions have all ended can still take it back", async () => {
    const link = await changed();
    await deleteSessionsOf(base.db, { userId: member.userId });
    await undoEmailChange(link, later(DAY));
    expect(await addressOf(member)).toBe(member.email);
  });
});
