import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { failingAddresses } from "#db/schema/notifications.ts";
import type { outbox } from "#db/schema/outbox.ts";
import { loadMailDesk, type MailDesk } from "#lib/server/outbox/load-mail-desk.ts";
import { insertMessage } from "#tests/support/bounces.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let alex: TestMember;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  alex = a.members.resident;
});

const NOW = new Date("2026-11-29T09:00:00Z");
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const hoursAgo = (hours: number) => minutesAgo(hours * 60);

async function desk(page?: unknown, admin = a.members.admin): Promise<MailDesk> {
  const loaded = await loadMailDesk(admin, page, NOW);
  if (!loaded) throw new Error("no desk");
  return loaded;
}

const write = (overrides: Partial<typeof outbox.$inferInsert>, member = alex) =>
  insertMessage(base.db, member, {
    createdAt: hoursAgo(2),
    dueAt: hoursAgo(1),
    payload: { title: "privé" },
    ...overrides,
  });
const fail = (overrides: Partial<typeof outbox.$inferInsert> = {}, member = alex) =>
  write(
    { state: "failed", attempts: 12, lastError: `550 5.1.1 <${member.email}>: User unknown`, ...overrides },
    member,
  );

describe("the post of a city", () => {
  test.each(["resident", "agent", "moderator"] as const)("is no page for a %s", async (role) => {
    expect(await loadMailDesk(a.members[role], undefined, NOW)).toBeNull();
  });

  test("of a new city is empty", async () => {
    expect(await desk()).toEqual({
      waiting: { dueNow: 0, later: 0, dueSince: null },
      lastDay: { sent: 0, dropped: [] },
      failed: { all: 0, recent: 0 },
      messages: [],
      page: 1,
      more: false,
      addresses: { rows: [], total: 0 },
    });
  });

  test("counts what waits now and later, and since when the oldest should have left", async () => {
    await write({ state: "waiting", dueAt: minutesAgo(30) });
    await write({ state: "waiting", dueAt: minutesAgo(5) });
    await write({ state: "waiting", dueAt: minutesAgo(-60) });
    expect((await desk()).waiting).toEqual({ dueNow: 2, later: 1, dueSince: minutesAgo(30) });
  });

  test("says of what only waits for its time that nothing is late", async () => {
    await write({ state: "waiting", dueAt: minutesAgo(-60) });
    expect((await desk()).waiting).toEqual({ dueNow: 0, later: 1, dueSince: null });
  });

  test("counts what left within a day, and what was dropped by reason", async () => {
    await write({ sentAt: hoursAgo(1) });
    await write({ sentAt: hoursAgo(23) });
    await write({ sentAt: hoursAgo(25) });
    for (const dropReason of ["address", "stale", "address"] as const) await write({ state: "dropped", dropReason });
    await write({ state: "dropped", dropReason: "paused", dueAt: hoursAgo(25) });
    expect((await desk()).lastDay).toEqual({
      sent: 2,
      dropped: [
        { reason: "address", count: 2 },
        { reason: "stale", count: 1 },
      ],
    });
  });

  test("lists what failed and why, newest first, without anybody's address or a word of what it says", async () => {
    const old = await fail({ createdAt: hoursAgo(50), dueAt: hoursAgo(40), payload: {} });
    const push = await fail({ channel: "push", recipient: null, lastError: "the push service put it off" });
    const code = await fail({ kind: "sign-in", topic: null, createdAt: hoursAgo(1) });
    const loaded = await desk();
    const masked = `${alex.email[0]}…@test.example`;
    expect(loaded.failed).toEqual({ all: 3, recent: 1 });
    expect(loaded.messages).toMatchObject([
      { id: code, kind: "sign-in", recipient: masked, obstacle: "signIn" },
      { id: push, recipient: null, cause: "other", obstacle: null },
      {
        id: old,
        recipient: masked,
        cause: "unknown",
        said: `550 5.1.1 <${masked}>: User unknown`,
        obstacle: "emptied",
      },
    ]);
    expect(JSON.stringify(loaded)).not.toContain(alex.email);
    expect(JSON.stringify(loaded)).not.toContain("privé");
  });

  test("says when an address is left alone, so that sending again would be in vain", async () => {
    await base.db.insert(failingAddresses).values([
      { email: alex.email, hardCount: 1, softCount: 0, lastReason: "", lastFailedAt: NOW, pausedUntil: minutesAgo(-9) },
      {
        email: b.members.admin.email,
        hardCount: 1,
        softCount: 0,
        lastReason: "",
        lastFailedAt: NOW,
        pausedUntil: null,
      },
    ]);
    await fail();
    expect((await desk()).messages).toMatchObject([{ addressPausedUntil: minutesAgo(-9) }]);
  });

  test("is turned page by page, and begins at the first one for an address that is none", async () => {
    for (let i = 0; i < 31; i += 1) await fail({ createdAt: minutesAgo(i) });
    const first = await desk();
    expect([first.messages.length, first.page, first.more]).toEqual([30, 1, true]);
    const second = await desk("2");
    expect([second.messages.length, second.page, second.more]).toEqual([1, 2, false]);
    for (const asked of ["0", "-1", "x", "1e3", "99999", ["2", "3"], undefined])
      expect((await desk(asked)).page).toBe(1);
    expect((await desk("9999")).messages).toEqual([]);
  });

  test("holds nothing of another city", async () => {
    await fail();
    await write({ state: "waiting" });
    await write({ sentAt: hoursAgo(1) });
    await base.db
      .insert(failingAddresses)
      .values({ email: alex.email, hardCount: 1, softCount: 0, lastReason: "550", lastFailedAt: NOW });
    const theirs = await desk(undefined, b.members.admin);
    expect(theirs).toMatchObject({ waiting: { dueNow: 0 }, lastDay: { sent: 0 }, failed: { all: 0 }, messages: [] });
    expect(theirs.addresses).toEqual({ rows: [], total: 0 });
  });

  test("lists the addresses of its members that fail, masked, those that are left alone first", async () => {
    const [bilal, chloe] = a.neighbours;
    const known = { hardCount: 0, softCount: 2, lastFailedAt: NOW, lastReason: "4.2.2 Quota" };
    await base.db.insert(failingAddresses).values([
      { email: bilal.email, ...known },
      {
        email: chloe.email,
        hardCount: 1,
        softCount: 0,
        lastFailedAt: hoursAgo(9),
        lastReason: `5.1.1 <${chloe.email}>`,
        pausedUntil: minutesAgo(-60),
      },
      { email: alex.email, ...known, hardCount: 0, softCount: 0 },
      { email: "nobody@test.example", ...known },
    ]);
    const { addresses } = await desk();
    expect(addresses.total).toBe(2);
    expect(addresses.rows).toMatchObject([
      { memberId: chloe.id, email: `${chloe.email[0]}…@test.example`, cause: "unknown", pausedUntil: minutesAgo(-60) },
      { memberId: bilal.id, softCount: 2, cause: "full", pausedUntil: null },
    ]);
    expect(JSON.stringify(addresses)).not.toContain(chloe.email);
  });
});
