import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { loadSentMessages } from "#lib/server/notifications/load-sent-messages.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
});

const NOW = new Date("2026-11-29T10:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

type Row = Partial<typeof outbox.$inferInsert>;
async function put(who: TestMember, row: Row = {}): Promise<void> {
  const { cityId, id: memberId, email } = who;
  const mine = { cityId, memberId, recipient: email, kind: "exchange-news", topic: "messages" as const };
  const at = { createdAt: hoursAgo(2), dueAt: hoursAgo(2) };
  const rest = { id: uuidv7(), locale: "fr", payload: { secret: "door" }, businessKey: uuidv7() };
  await base.db.insert(outbox).values({ ...mine, ...at, ...rest, ...row });
}
const left = (hours: number, subject: string): Row => ({ state: "sent", sentAt: hoursAgo(hours), subject });
const subjects = async (who: TestMember, page = 0) =>
  (await loadSentMessages(who, page, NOW)).messages.map(({ subject, kind }) => subject ?? kind);

describe("the log of what was sent", () => {
  test("shows each message with what became of it, the last one first, and nothing of what it carried", async () => {
    const { resident } = a.members;
    await put(resident, left(3, "Trois"));
    await put(resident, left(1, "Une"));
    await put(resident, { dueAt: new Date("2026-11-30T07:00:00Z"), kind: "invitation", topic: "solicitations" });
    await put(resident, { state: "dropped", dropReason: "paused", kind: "digest", topic: "digest" });
    await put(resident, { ...left(4, "Sur l’appareil"), channel: "push", recipient: null });
    const { messages, more } = await loadSentMessages(resident, 0, NOW);
    expect(messages.map(({ kind, channel, state, dropReason }) => [kind, channel, state, dropReason])).toEqual([
      ["invitation", "mail", "waiting", null],
      ["exchange-news", "mail", "sent", null],
      ["digest", "mail", "dropped", "paused"],
      ["exchange-news", "mail", "sent", null],
      ["exchange-news", "push", "sent", null],
    ]);
    expect(messages.map(({ at }) => at)[1]).toEqual(hoursAgo(1));
    expect(more).toBe(false);
    expect(JSON.stringify(messages)).not.toContain("door");
  });

  test("is of nobody else, of the same city or of another", async () => {
    await put(a.members.resident, left(1, "à moi"));
    await put(a.neighbours[0], left(1, "à Bilal"));
    await put(b.members.resident, left(1, "ailleurs"));
    expect(await subjects(a.members.resident)).toEqual(["à moi"]);
    expect(await subjects(a.neighbours[0])).toEqual(["à Bilal"]);
    expect(await subjects(b.members.resident)).toEqual(["ailleurs"]);
    expect(await subjects(a.members.admin)).toEqual([]);
  });

  test("holds the links to sign in that one's own address got, in this city, without their codes", async () => {
    const { resident } = a.members;
    const signIn: Row = { kind: "sign-in", topic: null, memberId: null };
    await put(resident, { ...signIn, ...left(1, "Votre code : 123 456") });
    await put(resident, { ...signIn, ...left(1, "à un autre"), recipient: a.neighbours[0].email });
    await put(resident, { ...signIn, ...left(1, "ailleurs"), cityId: b.id });
    await put(resident, { ...left(1, "d’avant"), memberId: null, kind: "report-waiting", topic: null });
    expect(await subjects(resident)).toEqual(["sign-in"]);
    expect(JSON.stringify(await loadSentMessages(resident, 0, NOW))).not.toContain("123 456");
  });

  test("does not show what another person got at the address before", async () => {
    await put(a.neighbours[0], { ...left(1, "à Bilal"), recipient: a.members.resident.email });
    expect(await subjects(a.members.resident)).toEqual([]);
  });

  test("goes back 90 days, a page at a time", async () => {
    const { resident } = a.members;
    for (let hour = 1; hour <= 27; hour += 1) await put(resident, left(hour, String(hour)));
    await put(resident, { ...left(24 * 91, "oublié"), createdAt: hoursAgo(24 * 91) });
    const first = await subjects(resident);
    expect(first.length).toBe(25);
    expect(first.slice(0, 2)).toEqual(["1", "2"]);
    expect(await subjects(resident, 1)).toEqual(["26", "27"]);
    expect((await loadSentMessages(resident, 0, NOW)).more).toBe(true);
    expect(await loadSentMessages(resident, 2, NOW)).toEqual({ messages: [], more: false });
  });
});
