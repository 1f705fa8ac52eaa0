import { randomUUID } from "node:crypto";
import { count, eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as acts from "#app/[locale]/[city]/(staff)/desk/people/[id]/act-actions.ts";
import * as changes from "#app/[locale]/[city]/(staff)/desk/people/[id]/actions.ts";
import PersonPage from "#app/[locale]/[city]/(staff)/desk/people/[id]/page.tsx";
import PeoplePage from "#app/[locale]/[city]/(staff)/desk/people/page.tsx";
import { takeRequestAction } from "#app/[locale]/[city]/(staff)/desk/request/actions.ts";
import RequestPage from "#app/[locale]/[city]/(staff)/desk/request/page.tsx";
import { enterResultAction } from "#app/[locale]/[city]/(staff)/desk/tasks/actions.ts";
import TasksPage from "#app/[locale]/[city]/(staff)/desk/tasks/page.tsx";
import { GET } from "#app/api/[city]/desk-people/route.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { deskPeople, deskTasks } from "#db/schema/desk.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type FormState, type FormValues, IDLE } from "#lib/forms/form-state.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";
import { proposeExchange } from "#lib/server/exchanges/propose-exchange.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { takeDown, typedRequest } from "#tests/support/desk.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { insertMember, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { NOT_MEMBERS, type Person } from "#tests/support/permissions.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let suspended: TestMember;
let demoted: TestMember;
/** A person of the desk, with their request, somebody's proposal to it, and the call to make about that. */
let world: { person: string; listing: string; exchange: string; task: string };
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  const place = { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] };
  suspended = await insertMember(base.db, place, { role: "agent" });
  demoted = await insertMember(base.db, place, { role: "agent" });
  await suspend(base.db, suspended);
  await store.change("cities");
  // The first reading of a text prepares the rules, which no transaction should wait for on a busy machine.
  findRisks("Faire mes courses");
  const { personId: person, listingId: listing } = await takeDown(a.members.agent, a);
  const asked = { key: uuidv7(), listing, with: null, message: "" };
  const { exchangeId: exchange } = await proposeExchange(a.neighbours[0], asked, new Date());
  const [task] = await base.db.select().from(deskTasks).where(eq(deskTasks.memberId, person));
  world = { person, listing, exchange, task: task?.id ?? "" };
  await base.db.update(memberships).set({ role: "resident" }).where(eq(memberships.id, demoted.id));
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(() => {
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
});

type Comer = { who: TestMember | null; city: TestCity };
/** Everybody who may not, by the address of which city they come. */
const OTHERS: Partial<Record<Person, () => Comer>> & { demoted: () => Comer } = {
  visitor: () => ({ who: null, city: a }),
  suspended: () => ({ who: suspended, city: a }),
  resident: () => ({ who: a.members.resident, city: a }),
  moderator: () => ({ who: a.members.moderator, city: a }),
  demoted: () => ({ who: demoted, city: a }),
  otherResident: () => ({ who: b.members.resident, city: b }),
  otherAgent: () => ({ who: b.members.agent, city: b }),
  otherAdmin: () => ({ who: b.members.admin, city: b }),
  foreigner: () => ({ who: b.members.admin, city: a }),
};
const REFUSED: Partial<Record<string, string>> = NOT_MEMBERS;

type Place = { city: string; locale: "fr"; person: string };
type Door = {
  press: (place: Place, previous: FormState, form: FormData) => Promise<FormState>;
  form: () => FormValues;
  /** What an agent of another city is told, where it is not that there is nothing. */
  elsewhere?: string;
};
const DOORS: Record<string, Door> = {
  take: { press: takeRequestAction, form: () => typedRequest(a), elsewhere: "invalid" },
  lookUp: { press: takeRequestAction, form: () => ({ lookUp: "1", phone: "03 81 00 00 01" }), elsewhere: "completed" },
  result: { press: enterResultAction, form: () => ({ task: world.task, result: "told" }), elsewhere: "already-taken" },
  change: {
    press: changes.changePersonAction,
    form: () => ({ lastName: "X", phone: "03 81 00 00 09", deskAddress: "" }),
  },
  callBack: { press: changes.noteCallBackAction, form: () => ({ later: "hour", note: "" }) },
  merge: { press: changes.mergePersonAction, form: () => ({ email: "elle@exemple.fr", sure: "on" }) },
  withdraw: { press: changes.withdrawConsentAction, form: () => ({ sureErase: "on" }) },
  propose: { press: acts.proposeForAction, form: () => ({ key: randomUUID(), listing: world.listing, message: "" }) },
  act: { press: acts.actForAction, form: () => ({ exchange: world.exchange, action: "accept" }) },
  suggest: {
    press: acts.suggestForAction,
    form: () => ({ exchange: world.exchange, date: "2099-01-01", time: "10:00", minutes: "60", place: "" }),
  },
  agree: { press: acts.agreeForAction, form: () => ({ exchange: world.exchange, appointment: randomUUID() }) },
  notDone: { press: acts.notDoneForAction, form: () => ({ exchange: world.exchange, answer: "stop" }) },
  write: {
    press: (place, previous, form) => acts.writeForAction(place, world.exchange, previous, form),
    form: () => ({ conversation: randomUUID(), key: randomUUID(), message: "Bonjour" }),
  },
  share: { press: acts.shareForAction, form: () => ({ exchange: world.exchange, sharePhone: "on" }) },
  answer: { press: acts.answerForAction, form: () => ({ invitation: randomUUID(), answer: "can" }) },
  end: { press: acts.endListingForAction, form: () => ({ listing: world.listing, action: "close" }) },
};

/** How much there is of what a door could change. */
async function print(): Promise<string> {
  const [people] = await base.db.select({ n: count() }).from(deskPeople);
  const tasks = await base.db.select().from(deskTasks);
  const [entries] = await base.db.select({ n: count() }).from(auditEntries).where(eq(auditEntries.cityId, a.id));
  return JSON.stringify([people, tasks, entries]);
}

async function tell({ press, form }: Door, { who, city }: Comer): Promise<string> {
  await browseAs(base.db, who);
  const data = new FormData();
  for (const [name, value] of Object.entries(form())) data.set(name, String(value));
  const place = { city: city.slug, locale: "fr" as const, person: world.person };
  const state = await press(place, IDLE, data).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    return { status: "done" } as const;
  });
  return state.status === "refused" ? state.code : state.status;
}

describe.each(Object.entries(DOORS))("the door %s", (_, door) => {
  test.each(Object.entries(OTHERS))("is closed to %s, and nothing changes", async (name, comer) => {
    const before = await print();
    const isAgentElsewhere = name === "otherAgent" || name === "otherAdmin";
    const expected = (isAgentElsewhere && door.elsewhere) || REFUSED[name] || "not-found";
    expect(await tell(door, comer())).toBe(expected);
    expect(await print()).toBe(before);
  });
});

const PAGES = {
  request: (city: string) => RequestPage({ params: params(city), searchParams: Promise.resolve({}) }),
  tasks: (city: string) => TasksPage({ params: params(city), searchParams: Promise.resolve({}) }),
  people: (city: string) => PeoplePage({ params: params(city), searchParams: none }),
  person: (city: string) => PersonPage({ params: params(city), searchParams: query }),
};
const params = (city: string) => Promise.resolve({ locale: "fr", city, id: world.person });
const none = Promise.resolve({});
const query = Promise.resolve({ fait: undefined, note: undefined, echange: undefined });

/** Whether a page is there. Nothing can be drawn here: whoever came so far has it. */
const isThere = (opened: Promise<unknown>) =>
  opened.then(
    () => true,
    ({ to, message }: Error & { to?: string }) => to === undefined && !/^NEXT_/.test(message),
  );

describe.each(Object.entries(PAGES))("the page %s", (name, open) => {
  test("is there for agents and administrators alone", async () => {
    for (const role of ["agent", "admin"] as const) {
      await browseAs(base.db, a.members[role]);
      expect(await isThere(open(a.slug))).toBe(true);
    }
    for (const who of [a.members.resident, a.members.moderator, demoted, suspended, b.members.admin, null]) {
      await browseAs(base.db, who);
      expect(await isThere(open(a.slug))).toBe(false);
    }
  });

  test("shows nobody of another city", async () => {
    await browseAs(base.db, b.members.agent);
    expect(await isThere(open(b.slug))).toBe(name !== "person");
  });
});

describe("who is known at a number", () => {
  const ask = async (comer: Comer) => {
    await browseAs(base.db, comer.who);
    const address = `http://localhost:3000/api/${comer.city.slug}/desk-people?phone=03+81+00+00+01`;
    return GET(new NextRequest(address), { params: Promise.resolve({ city: comer.city.slug }) });
  };

  test("is told to those of the desk", async () => {
    const answer = await ask({ who: a.members.agent, city: a });
    expect(await answer.json()).toEqual({
      known: [{ memberId: world.person, name: "Jeanne Morel", quartier: a.quartiers[0].slug }],
    });
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });

  test.each(Object.entries(OTHERS))("is not told to %s", async (name, comer) => {
    const answer = await ask(comer());
    if (name === "otherAgent" || name === "otherAdmin") expect(await answer.json()).toEqual({ known: [] });
    else expect(answer.status).toBe(404);
  });
});

describe("the form of the desk", () => {
  const send = async (typed: FormValues) => {
    await browseAs(base.db, a.members.agent);
    const data = new FormData();
    for (const [name, value] of Object.entries(typed)) data.set(name, String(value));
    return takeRequestAction({ city: a.slug, locale: "fr" }, IDLE, data);
  };

  test("finds who is known without a script, and keeps what was typed", async () => {
    const state = await send({ ...typedRequest(a), title: "Une phrase à garder", lookUp: "1" });
    expect(state).toMatchObject({
      status: "completed",
      values: { title: "Une phrase à garder", person: world.person, quartier: a.quartiers[0].slug },
    });
  });

  test("becomes one for an offer, and keeps what was typed", async () => {
    const state = await send({ ...typedRequest(a), switch: "1" });
    expect(state).toMatchObject({ status: "completed", values: { kind: "offer", firstName: "Jeanne" } });
  });

  test("without consent says so at its field", async () => {
    const { consent: _, ...typed } = typedRequest(a, { phone: "03 81 00 00 77" });
    expect(await send(typed)).toMatchObject({
      status: "invalid",
      fieldErrors: { consent: ["consent.required"] },
      values: { firstName: "Jeanne" },
    });
  });
});
