import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  answerCallAction,
  answerOwnCallAction,
  resumeByLinkAction,
  resumeForCallAction,
} from "#app/[locale]/[city]/(public)/call/actions.ts";
import CallPage from "#app/[locale]/[city]/(staff)/calls/[id]/page.tsx";
import { sendCallAction, stopCallAction } from "#app/[locale]/[city]/(staff)/calls/actions.ts";
import NewCallPage from "#app/[locale]/[city]/(staff)/calls/new/page.tsx";
import CallsPage from "#app/[locale]/[city]/(staff)/calls/page.tsx";
import { callRecipients, calls } from "#db/schema/calls.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { callOf, callsOf } from "#tests/support/calls.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type Answer, NOT_MEMBERS, type Person } from "#tests/support/permissions.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let seen: ReturnType<typeof callsOf>;
/** Offers what the call is about, and is asked. */
let helper: TestMember;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  seen = callsOf(base.db, a.id);
  helper = a.neighbours[1];
  await insertListing(base.db, { city: a, author: helper }, { kind: "offer" });
  const [suspended] = a.neighbours;
  await suspend(base.db, suspended);
  await base.db.update(memberships).set({ role: "admin" }).where(eq(memberships.id, suspended.id));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await base.db.delete(callRecipients);
  await base.db.delete(calls);
  // What a call told counts for a week: the next one would find nobody.
  await base.db.delete(notifications);
  await base.db.delete(outbox);
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
});

type Comer = { who: TestMember | null; city: TestCity };
const COMERS: Partial<Record<Person, () => Comer>> = {
  visitor: () => ({ who: null, city: a }),
  suspended: () => ({ who: a.neighbours[0], city: a }),
  resident: () => ({ who: a.members.resident, city: a }),
  moderator: () => ({ who: a.members.moderator, city: a }),
  agent: () => ({ who: a.members.agent, city: a }),
  admin: () => ({ who: a.members.admin, city: a }),
  otherAgent: () => ({ who: b.members.agent, city: b }),
  otherAdmin: () => ({ who: b.members.admin, city: b }),
  foreigner: () => ({ who: b.members.admin, city: a }),
  helper: () => ({ who: helper, city: a }),
};
const STAFF: Partial<Record<Person, Answer>> = { ...NOT_MEMBERS, agent: "done", admin: "done" };

type Action = typeof sendCallAction;
type Values = Record<string, string | string[]>;
async function press(action: Action, values: Values, { who, city }: Comer): Promise<{ answer: string; to: string }> {
  await browseAs(base.db, who);
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one);
  let to = "";
  const state: FormState = await action({ city: city.slug, locale: "fr" }, IDLE, form).catch(
    (error: { to?: string }) => {
      if (error.to === undefined) throw error;
      to = error.to;
      return { status: "done" } as const;
    },
  );
  return { answer: state.status === "refused" ? state.code : state.status, to };
}

function callForm(said: number): Values {
  const { date: today } = localDay(new Date(), a.timeZone);
  const { proches: _, voisins: __, annonce, accord, ...call } = callOf(a, said);
  const days = { debut: today, fin: addDays(today, 7) };
  return { ...call, ...days, annonce: `${annonce}`, accord: `${accord}`, proches: "on", key: uuidv7() };
}

async function sent(): Promise<string> {
  const { to } = await press(sendCallAction, callForm(1), { who: a.members.agent, city: a });
  return /appels\/([0-9a-f-]+)/.exec(to)?.[1] ?? "";
}

type Page = () => Promise<unknown>;
/** What somebody is given for an address: the page, or where they are sent instead. */
const shown = (page: Page) =>
  page().then(
    () => "page",
    // Nothing can be drawn here: whoever came so far has the page.
    ({ to, message }: Error & { to?: string }) =>
      to?.replace(/\?.*/, "") ?? (/^NEXT_/.test(message) ? message : "page"),
  );

describe.each(Object.entries(COMERS))("%s", (person, comer) => {
  const may = STAFF[person as Person];

  test("may, or may not, send a call", async () => {
    const { answer } = await press(sendCallAction, callForm(1), comer());
    // To staff of the other city, a quartier of this one is none.
    const elsewhere = person.startsWith("other") ? "invalid" : "not-found";
    expect(answer).toBe(may ?? elsewhere);
    expect(await seen.messages()).toHaveLength(may === "done" ? 1 : 0);
  });

  test("may, or may not, stop one", async () => {
    const call = await sent();
    expect(call).not.toBe("");
    expect((await press(stopCallAction, { call }, comer())).answer).toBe(may ?? "not-found");
    expect(await seen.all()).toMatchObject([{ state: may === "done" ? "stopped" : "open" }]);
  });

  test("answers for themself alone, who was asked", async () => {
    const call = await sent();
    const { answer } = await press(answerOwnCallAction, { call, answer: "yes" }, comer());
    const refused = NOT_MEMBERS[person as keyof typeof NOT_MEMBERS] ?? "not-found";
    expect(answer).toBe(person === "helper" ? "done" : refused);
    expect(await seen.recipients()).toMatchObject([{ answer: person === "helper" ? "yes" : null }]);
  });

  test("is shown the pages, or that there are none", async () => {
    const id = await sent();
    const { who, city } = comer();
    await browseAs(base.db, who);
    const params = Promise.resolve({ locale: "fr", city: city.slug, id });
    const searchParams = Promise.resolve({ categorie: "shopping", etape: "apercu" } as Record<string, string>);
    const outside: Partial<Record<string, string>> = {
      visitor: "/connexion",
      suspended: "/ville-a/compte-suspendu",
      foreigner: "/ville-a/bienvenue",
    };
    const own = outside[person] ?? (who?.role === "agent" || who?.role === "admin" ? "page" : "NEXT_NOT_FOUND");
    expect(await shown(() => CallsPage({ params }))).toBe(own);
    expect(await shown(() => NewCallPage({ params, searchParams }))).toBe(own);
    const theirs = person.startsWith("other") ? "NEXT_NOT_FOUND" : own;
    expect(await shown(() => CallPage({ params, searchParams: Promise.resolve({}) }))).toBe(theirs);
  });
});

test("an agent who loses their role between two pages sends nothing", async () => {
  const demoted = a.members.agent;
  await base.db.update(memberships).set({ role: "resident" }).where(eq(memberships.id, demoted.id));
  const { answer } = await press(sendCallAction, callForm(1), { who: demoted, city: a });
  await base.db.update(memberships).set({ role: "agent" }).where(eq(memberships.id, demoted.id));
  expect(answer).toBe("not-found");
  expect(await seen.all()).toEqual([]);
});

test("a number that changed is told as it is now, and nothing is sent", async () => {
  await browseAs(base.db, a.members.agent);
  const form = new FormData();
  for (const [name, value] of Object.entries(callForm(9))) {
    for (const one of [value].flat()) form.append(name, one);
  }
  const state = await sendCallAction({ city: a.slug, locale: "fr" }, IDLE, form);
  expect(state).toMatchObject({ status: "conflict", saved: { version: "1" } });
  const [said] = state.status === "conflict" ? state.saved.differences : [];
  expect(said?.label).toContain("9 personnes tout à l’heure, 1 personne maintenant");
  expect(await seen.all()).toEqual([]);
});

test("a link that is none answers nothing, and puts nothing back on line; who holds none is told", async () => {
  const call = await sent();
  const nobody = { who: null, city: a };
  const answered = await press(answerCallAction, { link: "x", answer: "yes" }, nobody);
  expect(answered.to).toBe(`/${a.slug}/appel?lien=x`);
  const resumed = await press(resumeByLinkAction, { link: "x", offer: call }, nobody);
  expect(resumed.to).toBe(`/${a.slug}/appel?lien=x`);
  const own = await press(resumeForCallAction, { call, offer: call }, { who: helper, city: a });
  expect(own.answer).toBe("transition-not-allowed");
  expect(await seen.recipients()).toMatchObject([{ answer: null }]);
});

test.each([sendCallAction, stopCallAction, answerOwnCallAction, answerCallAction])(
  "%o takes no form of another site",
  async (action) => {
    browser.headers = new Headers({ origin: "https://ailleurs.example", host: "localhost:3000" });
    const { answer } = await press(action, callForm(1), { who: a.members.agent, city: a });
    expect(answer).toBe("bad-origin");
  },
);
