import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decideAction } from "#app/[locale]/[city]/(moderation)/moderation/_decision/actions.ts";
import * as actions from "#app/[locale]/[city]/(moderation)/moderation/actions.ts";
import { cases } from "#db/schema/cases.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openCaseFor, suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { NOT_MEMBERS, type Person } from "#tests/support/permissions.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let dossier: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  const author = a.members.resident;
  const listingId = await insertListing(base.db, { city: a, author }, { title: "Ménage, 15 € de l’heure" });
  dossier = await openCaseFor(base.db, author, { listingId });
  await claimCase(a.members.moderator, dossier, new Date());
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

type Answer = FormState | { status: "previewed"; words: unknown } | { status: "gone"; to: string };
type Action = (place: never, previous: never, form: FormData) => Promise<Answer>;

async function press(action: Action, values: Record<string, string>, who: TestMember | null, city = a) {
  await browseAs(base.db, who);
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  const place = { city: city.slug, locale: "fr", filter: "all", dossier };
  return action(place as never, IDLE as never, form).catch((error: { to?: string }): Answer => {
    if (error.to === undefined) throw error;
    return { status: "gone", to: error.to };
  });
}
const said = (answer: Answer) => (answer.status === "refused" ? answer.code : answer.status);
const decision = (more: Record<string, string> = {}) => ({
  case: dossier,
  version: "1",
  notices: "0",
  action: "remove",
  clause: "free",
  facts: "Le texte fixe un tarif.",
  ...more,
});

/** All that a press could change of cases. */
async function print(): Promise<string> {
  const rows = await base.db.execute(sql`
    select (select json_agg(c order by c.id) from cases c) as cases, (select count(*) from decisions) as decisions,
      (select count(*) from case_notes) as notes, (select count(*) from audit_entries) as entries`);
  return JSON.stringify(rows);
}

const NOTE = { note: "Qu’en pensez-vous ?" };
const DOORS: [name: string, action: Action, values: () => Record<string, string>][] = [
  ["Envoyer la décision", decideAction, decision],
  ["Relire avant d’envoyer", decideAction, () => decision({ step: "preview" })],
  ["Libérer", actions.releaseAction, () => ({ case: dossier })],
  ["Demander l’avis", actions.passOnAction, () => ({ case: dossier, ...NOTE })],
  ["Garder la note", actions.addNoteAction, () => ({ case: dossier, ...NOTE })],
  ["Envoyer l’avis", actions.giveOpinionAction, () => ({ case: dossier, ...NOTE })],
  ["Prévenir l’astreinte", actions.markDangerAction, () => ({ case: dossier, ...NOTE })],
  ["Afficher le prénom", actions.showAuthorAction, () => ({ case: dossier })],
  [
    "Envoyer la réponse",
    actions.decideAppealAction,
    () => ({ case: dossier, outcome: "upheld", answer: "Nous avons tout relu." }),
  ],
  ["Annuler", actions.undoAction, () => ({ decision: uuidv7() })],
];
const STRANGERS: Partial<Record<Person, () => [TestMember | null, TestCity]>> = {
  visitor: () => [null, a],
  suspended: () => [a.neighbours[0], a],
  resident: () => [a.members.resident, a],
  agent: () => [a.members.agent, a],
  otherModerator: () => [b.members.moderator, b],
  otherAdmin: () => [b.members.admin, b],
  foreigner: () => [b.members.admin, a],
};

describe.each(DOORS)("%s", (_, action, values) => {
  test("is nothing for anybody but the moderators of the city", async () => {
    await suspend(base.db, a.neighbours[0]);
    const before = await print();
    for (const [person, comer] of Object.entries(STRANGERS)) {
      const [who, city] = comer();
      const answer = await press(action, values(), who, city);
      const known = (NOT_MEMBERS as Partial<Record<string, string>>)[person];
      // Releasing what is not theirs is a press that does nothing.
      const nothing = action === (actions.releaseAction as Action) ? ["gone", "not-found"] : ["not-found"];
      expect([person, known ? [known] : nothing]).toEqual([person, expect.arrayContaining([said(answer)])]);
      expect(await print()).toBe(before);
    }
  });

  test("is not pressed from another site, nor with a field more", async () => {
    const before = await print();
    expect(said(await press(action, { ...values(), more: "1" }, a.members.moderator))).toBe("invalid");
    browser.headers = new Headers({ origin: "https://evil.example", host: "localhost:3000" });
    expect(said(await press(action, values(), a.members.moderator))).toBe("bad-origin");
    expect(await print()).toBe(before);
  });
});

const claimer = async (id: string) => (await base.db.select().from(cases).where(eq(cases.id, id)))[0]?.claimedBy;
const pathOf = (answer: Answer) => (answer.status === "gone" ? new URL(answer.to, "http://x") : null);

describe("a decision", () => {
  test("is read first, by who has no script, with all that was typed", async () => {
    const answer = await press(decideAction, decision({ step: "preview" }), a.members.moderator);
    expect(answer).toMatchObject({
      status: "previewed",
      words: { opening: expect.stringContaining("Ménage, 15 € de l’heure") },
      values: { facts: "Le texte fixe un tarif.", action: "remove" },
    });
    expect(await claimer(dossier)).toBe(a.members.moderator.id);
  });

  test("opens the next case, and is undone from there", async () => {
    const next = await openCaseFor(base.db, a.neighbours[1]);
    const sent = pathOf(await press(decideAction, decision(), a.members.moderator));
    expect(sent?.pathname).toBe(`/${a.slug}/moderation`);
    expect(sent?.searchParams.get("dossier")).toBe(next);
    expect(await claimer(next)).toBe(a.members.moderator.id);
    const taken = sent?.searchParams.get("decision") ?? "";
    const undone = pathOf(await press(actions.undoAction, { decision: taken }, a.members.moderator));
    expect([undone?.searchParams.get("dossier"), undone?.searchParams.get("fait")]).toEqual([dossier, "undone"]);
    expect((await base.db.select().from(cases).where(eq(cases.id, dossier)))[0]?.state).toBe("open");
  });

  test("ends at an empty queue where nothing else waits", async () => {
    const sent = pathOf(await press(decideAction, decision({ action: "keep" }), a.members.moderator));
    expect([sent?.searchParams.has("dossier"), sent?.searchParams.has("decision")]).toEqual([false, true]);
  });

  test("of a text that changed meanwhile is not taken, and nothing typed is lost", async () => {
    const answer = await press(decideAction, decision({ version: "7" }), a.members.moderator);
    expect(answer).toMatchObject({ status: "refused", code: "changed-meanwhile", values: { version: "7" } });
  });

  test("without what it needs says so at each field", async () => {
    const answer = await press(decideAction, decision({ clause: "", facts: "Non" }), a.members.moderator);
    expect(answer).toMatchObject({
      status: "invalid",
      fieldErrors: { clause: [expect.any(String)], facts: [expect.any(String)] },
    });
  });
});

test("an opinion that is given gives the case back, and a note keeps it", async () => {
  const { moderator, admin } = a.members;
  expect(pathOf(await press(actions.passOnAction, { case: dossier, ...NOTE }, moderator))?.search).toBe(
    "?fait=passedOn",
  );
  await claimCase(admin, dossier, new Date());
  const given = pathOf(await press(actions.giveOpinionAction, { case: dossier, note: "Je la retirerais." }, admin));
  expect(given?.search).toBe("?fait=opinion");
  expect(await claimer(dossier)).toBeNull();
  expect(await claimCase(moderator, dossier, new Date())).toBe(true);
  const noted = pathOf(await press(actions.addNoteAction, { case: dossier, ...NOTE }, moderator));
  expect(noted?.searchParams.get("dossier")).toBe(dossier);
  expect(await claimer(dossier)).toBe(moderator.id);
});

test("the next case is taken by a press, and by nobody else", async () => {
  const next = await openCaseFor(base.db, a.neighbours[1]);
  expect(said(await press(actions.claimNextAction, {}, null))).toBe("not-signed-in");
  await press(actions.claimNextAction, {}, a.members.agent);
  expect(await claimer(next)).toBeNull();
  const sent = pathOf(await press(actions.claimNextAction, {}, a.members.admin));
  expect(sent?.searchParams.get("dossier")).toBe(next);
});
