import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callRecipients } from "#db/schema/calls.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { mutedCategories } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import { notifications } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";
import { previewCall } from "#lib/server/calls/preview-call.ts";
import { sendCall } from "#lib/server/calls/send-call.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { callOf, callsOf, prefer, send } from "#tests/support/calls.ts";
import {
  hoursAfter,
  insertHelper,
  insertHelpers,
  insertRequest,
  MORNING,
  searchesOf,
  type TestHelper,
} from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertMember, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let seen: ReturnType<typeof callsOf>;
let helpers: TestHelper[];
beforeAll(async () => {
  base = await testDatabase();
  // The rules are made ready at the first text that they read.
  findRisks("");
}, 90_000);
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  seen = callsOf(base.db, a.id);
  helpers = await insertHelpers(base.db, a, 4);
});

const values = (): FormValues => ({
  categorie: "shopping",
  quartier: [a.quartiers[0].slug],
  debut: "2027-03-09",
  fin: "2027-03-20",
  titre: "Courses : des bras manquent",
  texte: "Pouvez-vous aider un voisin cette semaine ?",
  proches: "on",
});

async function preview(some: FormValues = {}, member = a.members.agent) {
  const attempt = await previewCall(member, { ...values(), ...some }, "fr", MORNING);
  if (attempt?.state !== "ready") throw new Error("there is no preview");
  return attempt.preview;
}
const faults = async (some: FormValues) => {
  const attempt = await previewCall(a.members.agent, { ...values(), ...some }, "fr", MORNING);
  return attempt?.state === "invalid" ? attempt.fieldErrors : null;
};
const asked = async () => (await seen.recipients()).map(({ memberId }) => memberId);

describe("before it is sent", () => {
  test("says how many would be asked, why, who is left out, and the very message; sends nothing", async () => {
    const [muted, off, paused, unreachable] = helpers as [TestHelper, TestHelper, TestHelper, TestHelper];
    await base.db
      .insert(mutedCategories)
      .values({ cityId: a.id, memberId: muted.id, category: "shopping", createdAt: MORNING });
    await prefer(base.db, off, { mail: ["messages"] });
    await prefer(base.db, paused, { pausedUntil: hoursAfter(48) });
    await prefer(base.db, unreachable, { weeklyCap: 0 });
    const [open, asleep] = [await insertHelper(base.db, a), await insertHelper(base.db, a, { status: "paused" })];
    const found = await preview();
    expect(found).toMatchObject({
      asked: 2,
      reach: { standings: { offers: 1, paused: 1 }, leftOut: { muted: 1, off: 2, paused: 1 } },
      quartiers: [a.quartiers[0].name],
      risks: [],
    });
    expect(found.reach.ask).toEqual([asleep.id, open.id]);
    expect(found.message.subject).toMatch(/^Appel à bénévoles\s: Courses : des bras manquent$/);
    expect(found.message.text).toContain("Pouvez-vous aider un voisin cette semaine ?");
    expect(await seen.messages()).toEqual([]);
    expect(await seen.all()).toEqual([]);
  });

  test("warns of a telephone number in the words, and lets the agent decide", async () => {
    const { risks, asked: count } = await preview({ texte: "Appelez-moi au 06 12 34 56 78 pour en parler." });
    expect(risks.map(({ topic }) => topic)).toContain("phone");
    expect(count).toBe(4);
  });

  test("neighbours are asked where the call wants it, close categories too", async () => {
    const close = await insertHelper(base.db, a, { category: "pharmacy" });
    await base.db.update(memberships).set({ lastSeenAt: MORNING }).where(eq(memberships.id, a.members.resident.id));
    expect((await preview({ proches: "" })).reach.ask).not.toContain(close.id);
    expect((await preview()).reach.ask).toContain(close.id);
    const wide = await preview({ voisins: "on" });
    expect(wide.reach.ask.at(-1)).toBe(a.members.resident.id);
    expect(wide.reach.standings.neighbour).toBe(1);
  });

  test("only verified helpers are asked for what is sensitive", async () => {
    await base.db.update(listings).set({ category: "pharmacy" });
    expect(await preview({ categorie: "pharmacy" })).toMatchObject({ asked: 0, reach: { leftOut: { unverified: 4 } } });
    await base.db
      .update(memberships)
      .set({ verifiedHelperAt: MORNING })
      .where(eq(memberships.id, helpers[0]?.id ?? ""));
    expect(await preview({ categorie: "pharmacy" })).toMatchObject({ asked: 1 });
  });

  test("tells at the field what cannot be", async () => {
    expect(await faults({ quartier: [b.quartiers[0].slug] })).toEqual({ quartier: ["call.quartier-unknown"] });
    expect(await faults({ quartier: [], titre: "" })).toEqual({
      quartier: ["call.quartiers"],
      titre: ["callTitle.required"],
    });
    expect(await faults({ debut: "2027-03-08" })).toEqual({ debut: ["call.start-past"] });
    expect(await faults({ fin: "2077-03-20" })).toEqual({ fin: ["call.too-long"] });
    await base.db.update(quartiers).set({ retiredAt: MORNING }).where(eq(quartiers.id, a.quartiers[0].id));
    expect(await faults({})).toEqual({ quartier: ["call.quartier-unknown"] });
    await base.db
      .update(cities)
      .set({ settings: { categoriesOff: ["shopping"] } })
      .where(eq(cities.id, a.id));
    expect(await faults({})).toEqual({ categorie: ["category.switched-off"] });
  });

  test("nobody but agents and administrators gets a number", async () => {
    for (const member of [a.members.resident, a.members.moderator]) {
      expect(await previewCall(member, values(), "fr", MORNING)).toBeNull();
    }
    expect((await preview({}, a.members.admin)).asked).toBe(4);
  });
});

describe("sending", () => {
  test("asks each once, by the ways that they chose, and says in the log how many", async () => {
    const id = await send(a, 4);
    expect(await asked()).toEqual(helpers.map(({ id: one }) => one).toSorted());
    const messages = await seen.messages();
    expect(messages.map(({ recipient }) => recipient).toSorted()).toEqual(helpers.map(({ email }) => email).toSorted());
    expect(messages[0]).toMatchObject({ topic: "solicitations", channel: "mail", state: "waiting" });
    expect(messages[0]?.payload).toMatchObject({ category: "shopping", quartiers: [a.quartiers[0].slug] });
    const bells = await base.db.select().from(notifications).where(eq(notifications.kind, "call"));
    expect(bells).toHaveLength(4);
    expect(bells[0]?.notice.place).toEqual({ route: "callAnswer", params: { city: a.slug }, query: { appel: id } });
    expect((await seen.log()).at(-1)).toMatchObject({
      action: "call.sent",
      subject: `call:${id}`,
      actorId: a.members.agent.id,
      details: { category: "shopping", people: 4, quartiers: 1 },
    });
  });

  test("the same press twice sends once, at the same moment too", async () => {
    const key = uuidv7();
    const press = () => sendCall(a.members.agent, key, callOf(a, 4), MORNING);
    const [one, other] = await Promise.all([press(), press()]);
    expect(other).toEqual(one);
    expect(await press()).toEqual(one);
    expect(await seen.all()).toHaveLength(1);
    expect(await seen.messages()).toHaveLength(4);
  });

  test("two calls at the same moment do not ask the same people", async () => {
    const both = await Promise.allSettled([send(a, 4), send(a, 4)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await seen.messages()).toHaveLength(4);
  });

  test("when the number has changed meanwhile, nothing leaves, and both are told", async () => {
    await suspend(base.db, helpers[0] as TestHelper);
    const failed = send(a, 4);
    await expect(failed).rejects.toMatchObject({ name: "ReachChanged", said: 4, now: 3 });
    expect(await seen.all()).toEqual([]);
    expect(await send(a, 3)).toBeTruthy();
  });

  test("nobody to ask: refused, and the key is free again", async () => {
    await base.db.delete(listings);
    const key = uuidv7();
    const none = sendCall(a.members.agent, key, callOf(a, 0), MORNING);
    await expect(none).rejects.toMatchObject({ code: "call-reaches-nobody" });
    await insertHelper(base.db, a);
    expect(await sendCall(a.members.agent, key, callOf(a, 1), MORNING)).toHaveProperty("id");
  });

  test("nearly everybody has to be agreed to by the number", async () => {
    await base.db.update(memberships).set({ lastSeenAt: MORNING });
    const { nearlyAll, reach } = await preview();
    expect([nearlyAll, reach.active]).toEqual([true, 7]);
    for (const accord of [undefined, 3, 5]) {
      const { accord: _, ...call } = callOf(a, 4);
      const sent = sendCall(a.members.agent, uuidv7(), { ...call, ...(accord && { accord }) }, MORNING);
      await expect(sent).rejects.toMatchObject({ field: "accord", key: "call.agree" });
    }
    expect(await seen.all()).toEqual([]);
    expect(await send(a, 4)).toBeTruthy();
  });

  test("never the suspended, the blocked, who calls, who was asked enough or lately", async () => {
    const [suspended, blocked, called] = helpers as [TestHelper, TestHelper, TestHelper, TestHelper];
    await suspend(base.db, suspended);
    await base.db.insert(blocks).values({ cityId: a.id, blockerId: blocked.id, blockedId: a.members.agent.id });
    await prefer(base.db, called, { weeklyCap: 7 });
    await send(a, 2);
    expect(await asked()).not.toEqual(expect.arrayContaining([suspended.id]));
    expect(await asked()).not.toEqual(expect.arrayContaining([blocked.id]));
    const later = (count: number) => ({ ...callOf(a, count), debut: "2027-03-24", fin: "2027-03-31" });
    const again = sendCall(a.members.agent, uuidv7(), later(2), hoursAfter(8 * 24));
    await expect(again).rejects.toMatchObject({ code: "call-reaches-nobody" });
    // The block was with the other one who calls.
    expect(await sendCall(a.members.admin, uuidv7(), later(3), hoursAfter(14 * 24))).toHaveProperty("id");
  });

  test("a call counts where the dispatcher looks how often somebody was asked, and the other way round", async () => {
    await base.db.delete(listings);
    const helper = await insertHelper(base.db, a);
    await prefer(base.db, helper, { weeklyCap: 1 });
    await send(a, 1);
    const request = await insertRequest(base.db, a);
    await dispatchCity(base.db, a.id, hoursAfter(1));
    expect(await searchesOf(base.db, a.id).invitations(request)).toEqual([]);
    const other = await insertHelper(base.db, a);
    await prefer(base.db, other, { weeklyCap: 1 });
    await insertRequest(base.db, a);
    await dispatchCity(base.db, a.id, hoursAfter(2));
    expect(await searchesOf(base.db, a.id).all()).toHaveLength(1);
    expect((await preview()).reach.leftOut).toMatchObject({ called: 1, week: 1 });
  });

  test("nothing of another city, and nothing for whom no call is", async () => {
    for (const member of [a.members.resident, a.members.moderator, { ...a.members.agent, role: "resident" as const }]) {
      await expect(sendCall(member, uuidv7(), callOf(a, 4), MORNING)).rejects.toMatchObject({ code: "not-found" });
    }
    const foreign = sendCall(b.members.agent, uuidv7(), callOf(a, 4), MORNING);
    await expect(foreign).rejects.toMatchObject({ field: "quartier", key: "call.quartier-unknown" });
    expect(await base.db.select().from(callRecipients)).toEqual([]);
  });

  test("in the quiet hours of somebody it waits for their morning", async () => {
    const night = new Date("2027-03-09T22:30:00Z");
    await send(a, 4, night);
    const [message] = await seen.messages();
    expect(message?.dueAt).toEqual(new Date("2027-03-10T07:00:00Z"));
  });

  test("hundreds of people in one press", async () => {
    const place = { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] };
    for (let at = 0; at < 60; at += 1) await insertMember(base.db, place, { lastSeenAt: MORNING });
    const found = await preview({ voisins: "on" });
    const call = { ...callOf(a, found.asked), voisins: true };
    await sendCall(a.members.agent, uuidv7(), call, MORNING);
    expect(await seen.messages()).toHaveLength(found.asked);
  });
});
