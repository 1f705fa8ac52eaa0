import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditEntries } from "#db/schema/audit.ts";
import { deskTasks } from "#db/schema/desk.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { actFor } from "#lib/server/desk/act-for.ts";
import { enterResult } from "#lib/server/desk/enter-result.ts";
import { withdrawConsent } from "#lib/server/desk/erase-person.ts";
import { loadPerson } from "#lib/server/desk/load-person.ts";
import { loadTasks } from "#lib/server/desk/load-tasks.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { deskRow, takeDown } from "#tests/support/desk.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
});
afterAll(() => base.close());

const NOW = new Date("2026-11-24T10:00:00Z");
const LATER = new Date("2026-11-24T11:00:00Z");
const agent = () => a.members.agent;
let calls = 0;
function newPerson() {
  calls += 1;
  return takeDown(agent(), a, { phone: `03 81 30 00 ${String(calls).padStart(2, "0")}` }, NOW);
}
/** Somebody proposes their help to a new person of the desk. */
async function helped() {
  const taken = await newPerson();
  const asked = { key: uuidv7(), listing: taken.listingId, with: null, message: "" };
  const { exchangeId } = await proposeExchange(a.neighbours[0], asked, NOW);
  return { ...taken, exchangeId };
}
const accept = (person: string, exchange: string) =>
  actFor(agent(), { person, did: "accept" }, NOW, (member) =>
    actOnExchange(member, { exchange, action: "accept", reason: null }, NOW),
  );
const tasksOf = (memberId: string) => base.db.select().from(deskTasks).where(eq(deskTasks.memberId, memberId));
const only = async (memberId: string) => {
  const [task] = await tasksOf(memberId);
  if (!task) throw new Error("nobody is to be called");
  return task;
};
const statusOf = async (id: string) => (await base.db.select().from(listings).where(eq(listings.id, id)))[0];
const exchangeOf = async (id: string) => (await base.db.select().from(exchanges).where(eq(exchanges.id, id)))[0];
const enter = (task: string, result: Parameters<typeof enterResult>[1]["result"], who = agent()) =>
  enterResult(who, { task, result, later: "tomorrow", note: "" }, LATER);

describe("who has no address", () => {
  test("is called instead of written to, once for each thing, with what there is to say", async () => {
    const { personId, exchangeId } = await helped();
    const task = await only(personId);
    expect(task).toMatchObject({ kind: "news", about: "exchange-news", exchangeId, doneAt: null });
    expect(await base.db.select().from(outbox).where(eq(outbox.memberId, personId))).toEqual([]);
    const [bell] = await base.db.select().from(notifications).where(eq(notifications.memberId, personId));
    expect(bell?.businessKey).toBe(task.businessKey);
    const found = await loadTasks(agent(), LATER);
    const call = found?.calls.flat().find(({ id }) => id === task.id);
    expect(call?.notice?.variant).toBe("helpProposed");
  });
});

describe("what came of a call", () => {
  test("said, and nothing else", async () => {
    const { personId, listingId } = await helped();
    const { id } = await only(personId);
    expect(await enter(id, "told")).toMatchObject({ personId, closed: false });
    expect(await only(personId)).toMatchObject({ doneAt: LATER, doneBy: agent().id, outcome: null });
    expect((await statusOf(listingId))?.status).toBe("published");
  });

  test("not reached: it comes back tomorrow", async () => {
    const { personId } = await helped();
    const { id } = await only(personId);
    await enter(id, "later");
    expect(await only(personId)).toMatchObject({ doneAt: null, dueAt: new Date("2026-11-25T08:00:00Z") });
    const calls = (await loadTasks(agent(), LATER))?.calls.flat() ?? [];
    expect(calls.map((call) => call.id)).not.toContain(id);
  });

  test("the help took place", async () => {
    const { personId, exchangeId, listingId } = await helped();
    await accept(personId, exchangeId);
    const { id } = await only(personId);
    expect(await enter(id, "helped")).toMatchObject({ closed: true });
    expect(await exchangeOf(exchangeId)).toMatchObject({ status: "done", outcome: "helped" });
    expect((await statusOf(listingId))?.outcome).toBe("helped");
    expect(await only(personId)).toMatchObject({ outcome: "helped" });
  });

  test("no longer needed: the agreed help is cancelled and the request closed", async () => {
    const { personId, exchangeId, listingId } = await helped();
    await accept(personId, exchangeId);
    const { id } = await only(personId);
    await enter(id, "no_longer_needed");
    expect(await exchangeOf(exchangeId)).toMatchObject({ status: "cancelled", outcome: "no_longer_needed" });
    expect(await statusOf(listingId)).toMatchObject({ status: "closed", outcome: "no_longer_needed" });
  });

  test("an absence before the time is refused, and the call stays to be made", async () => {
    const { personId, exchangeId } = await helped();
    await accept(personId, exchangeId);
    const { id } = await only(personId);
    await expect(enter(id, "did_not_come")).rejects.toMatchObject({ code: "transition-not-allowed" });
    expect(await only(personId)).toMatchObject({ doneAt: null });
    const acted = await base.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.memberId, personId), eq(auditEntries.action, "desk.task-done")));
    expect(acted).toEqual([]);
  });

  test("is entered by one of two agents", async () => {
    const { personId } = await helped();
    const { id } = await only(personId);
    const both = await Promise.allSettled([enter(id, "told"), enter(id, "told", a.members.admin)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("is for those who work at the desk of the city", async () => {
    const { personId } = await helped();
    const { id } = await only(personId);
    for (const who of [a.members.resident, a.members.moderator]) {
      await expect(enter(id, "told", who)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(enter(id, "told", b.members.agent)).rejects.toMatchObject({ code: "already-taken" });
    expect(await only(personId)).toMatchObject({ doneAt: null });
  });
});

describe("acting for somebody", () => {
  test("is refused to anybody else, for anybody else, and for who is suspended", async () => {
    const { personId, exchangeId } = await helped();
    const act = (who: typeof a.members.agent, person = personId) =>
      actFor(who, { person, did: "decline" }, NOW, (member) =>
        actOnExchange(member, { exchange: exchangeId, action: "decline", reason: null }, NOW),
      );
    for (const who of [a.members.resident, a.members.moderator, b.members.agent, b.members.admin]) {
      await expect(act(who)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(act(agent(), a.members.resident.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(act(agent(), "x")).rejects.toMatchObject({ code: "not-found" });
    await suspend(base.db, { cityId: a.id, id: personId });
    await expect(act(agent())).rejects.toMatchObject({ code: "person-unavailable" });
    expect((await exchangeOf(exchangeId))?.status).toBe("proposed");
  });

  test("stands in the log, and what is refused does not", async () => {
    const { personId, exchangeId } = await helped();
    await accept(personId, exchangeId);
    await expect(accept(personId, exchangeId)).rejects.toMatchObject({ code: "proposal-over" });
    const acted = await base.db
      .select({ details: auditEntries.details, actorId: auditEntries.actorId })
      .from(auditEntries)
      .where(and(eq(auditEntries.memberId, personId), eq(auditEntries.action, "desk.acted")));
    expect(acted).toEqual([
      { details: { did: "publish" }, actorId: agent().id },
      { details: { did: "accept" }, actorId: agent().id },
    ]);
  });
});

test("the page of a person is read by those of the desk alone, and that is noted once", async () => {
  const { personId } = await newPerson();
  for (const who of [a.members.resident, a.members.moderator, b.members.agent]) {
    expect(await loadPerson(who, personId, NOW)).toBeNull();
  }
  expect(await loadPerson(agent(), a.members.resident.id, NOW)).toBeNull();
  for (const at of [NOW, LATER]) await loadPerson(agent(), personId, new Date(at.getTime() / 2 + NOW.getTime() / 2));
  const loaded = await loadPerson(agent(), personId, NOW);
  expect(loaded?.person).toMatchObject({ memberId: personId, lastName: "Morel" });
  const read = await base.db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.memberId, personId), eq(auditEntries.action, "desk.person-read")));
  expect(read.length).toBeLessThanOrEqual(2);
});

test("who withdraws their consent is forgotten, and what went on ends", async () => {
  const { personId, exchangeId, listingId } = await helped();
  await accept(personId, exchangeId);
  await withdrawConsent(agent(), personId, LATER);
  expect(await deskRow(base, personId)).toBeNull();
  expect(await tasksOf(personId)).toEqual([]);
  expect((await statusOf(listingId))?.status).toBe("deleted");
  expect((await exchangeOf(exchangeId))?.status).toBe("cancelled");
  expect(await loadPerson(agent(), personId, LATER)).toBeNull();
});
