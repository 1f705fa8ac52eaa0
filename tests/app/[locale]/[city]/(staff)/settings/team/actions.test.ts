import { eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { answerOfferAction } from "#app/[locale]/[city]/(member)/team/actions.ts";
import {
  changeRoleAction,
  offerRoleAction,
  searchHelperAction,
  verifyHelperAction,
  withdrawOfferAction,
} from "#app/[locale]/[city]/(staff)/settings/team/actions.ts";
import TeamPage from "#app/[locale]/[city]/(staff)/settings/team/page.tsx";
import { GET as followQueue } from "#app/api/[city]/moderation/queue/route.ts";
import { memberships } from "#db/schema/memberships.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { ROLES } from "#lib/identity/role.ts";
import { offerRole } from "#lib/server/team/offer-role.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type Answer, NOT_MEMBERS, type Person } from "#tests/support/permissions.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  await suspend(base.db, a.neighbours[0]);
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await base.db.delete(roleOffers);
  for (const role of ROLES) await give(a.members[role], role);
  await give(a.neighbours[0], "admin");
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
});

async function give({ id }: TestMember, role: (typeof ROLES)[number]) {
  await base.db.update(memberships).set({ role, verifiedHelperAt: null }).where(eq(memberships.id, id));
}
const rowOf = async ({ id }: TestMember) => (await base.db.select().from(memberships).where(eq(memberships.id, id)))[0];

type Comer = { who: TestMember | null; city: TestCity };
const COMERS: Partial<Record<Person, () => Comer>> = {
  visitor: () => ({ who: null, city: a }),
  suspended: () => ({ who: a.neighbours[0], city: a }),
  resident: () => ({ who: a.members.resident, city: a }),
  moderator: () => ({ who: a.members.moderator, city: a }),
  agent: () => ({ who: a.members.agent, city: a }),
  admin: () => ({ who: a.members.admin, city: a }),
  otherAdmin: () => ({ who: b.members.admin, city: b }),
  foreigner: () => ({ who: b.members.admin, city: a }),
};
const MAY: Partial<Record<Person, Answer>> = {
  ...NOT_MEMBERS,
  resident: "not-found",
  moderator: "not-found",
  agent: "not-found",
  admin: "done",
  otherAdmin: "not-found",
};
const admin = (): Comer => ({ who: a.members.admin, city: a });

type Action = typeof offerRoleAction;
async function press(action: Action, values: Record<string, string>, { who, city }: Comer) {
  await browseAs(base.db, who);
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  let to = "";
  const state: FormState = await action({ city: city.slug, locale: "fr" }, IDLE, form).catch(
    (error: { to?: string }) => {
      if (error.to === undefined) throw error;
      to = error.to;
      return { status: "done" } as const;
    },
  );
  return { state, answer: state.status === "refused" ? state.code : state.status, to };
}
async function offered(email: string): Promise<string> {
  await offerRole(a.members.admin, { email, role: "agent", locale: "fr" }, new Date());
  const [row] = await base.db.select().from(roleOffers).where(eq(roleOffers.email, email));
  return row?.id ?? "";
}
async function open({ who, city }: Comer, query: Record<string, string> = {}) {
  await browseAs(base.db, who);
  const params = Promise.resolve({ locale: "fr", city: city.slug });
  return TeamPage({ params, searchParams: Promise.resolve(query) }).then(
    () => "page",
    ({ to, message }: Error & { to?: string }) =>
      to?.replace(/\?.*/, "") ?? (/^NEXT_/.test(message) ? message : "page"),
  );
}

describe.each(Object.entries(COMERS))("%s", (person, comer) => {
  const may = MAY[person as Person];
  // Of their own city, everything is an administrator's to do.
  const ofOwn = person === "otherAdmin" ? "done" : may;

  test("may, or may not, change a role", async () => {
    const { answer } = await press(changeRoleAction, { member: a.members.agent.id, role: "moderator" }, comer());
    expect(answer).toBe(may);
    if (person !== "agent") expect((await rowOf(a.members.agent))?.role).toBe(may === "done" ? "moderator" : "agent");
  });

  test("may, or may not, offer a role and withdraw an offer", async () => {
    const id = await offered("someone@test.example");
    expect((await press(withdrawOfferAction, { id }, comer())).answer).toBe(may);
    expect((await press(offerRoleAction, { email: "x@test.example", role: "agent" }, comer())).answer).toBe(ofOwn);
  });

  test("may, or may not, look for a person and verify them", async () => {
    const found = await press(searchHelperAction, { person: a.members.resident.email }, comer());
    expect(found.answer).toBe(person === "otherAdmin" ? "invalid" : may);
    const verified = await press(verifyHelperAction, { member: a.members.resident.id, to: "on" }, comer());
    expect(verified.answer).toBe(may);
    expect((await rowOf(a.members.resident))?.verifiedHelperAt ?? null).toEqual(
      may === "done" ? expect.any(Date) : null,
    );
  });

  test("answers no offer that was made to somebody else", async () => {
    const offer = await offered("someone@test.example");
    const { answer } = await press(answerOfferAction, { offer, answer: "accept" }, comer());
    expect(answer).toBe(NOT_MEMBERS[person as keyof typeof NOT_MEMBERS] ?? "not-found");
  });

  test("is shown the page, or that there is none", async () => {
    const outside: Partial<Record<string, string>> = {
      visitor: "/connexion",
      suspended: "/ville-a/compte-suspendu",
      foreigner: "/ville-a/bienvenue",
      admin: "page",
      otherAdmin: "page",
    };
    expect(await open(comer())).toBe(outside[person] ?? "NEXT_NOT_FOUND");
  });
});

test("the address of the page never holds what was typed", async () => {
  const { to } = await press(searchHelperAction, { person: a.members.resident.email }, admin());
  expect(to).toBe(`/ville-a/reglages/equipe?personne=${a.members.resident.id}#found`);
});

test("the same is answered whether or not somebody has the address", async () => {
  const known = await press(offerRoleAction, { email: a.members.resident.email, role: "agent" }, admin());
  const unknown = await press(offerRoleAction, { email: "nobody@test.example", role: "agent" }, admin());
  expect(known).toEqual(unknown);
});

test("one's own role needs a tick, and leads off the page", async () => {
  await give(a.members.agent, "admin");
  const own = { member: a.members.admin.id, role: "agent" };
  expect((await press(changeRoleAction, own, admin())).state).toMatchObject({
    status: "invalid",
    fieldErrors: { sure: ["team.sure"] },
  });
  expect((await press(changeRoleAction, { ...own, sure: "on" }, admin())).to).toBe("/ville-a");
});

test("the last administrator is told why they stay", async () => {
  const own = { member: a.members.admin.id, role: "agent", sure: "on" };
  expect((await press(changeRoleAction, own, admin())).answer).toBe("last-admin");
});

test("a role that is taken in the middle of a session is gone at the next request: press, page and stream", async () => {
  const other: Comer = { who: { ...a.members.agent, role: "admin" }, city: a };
  await give(a.members.agent, "admin");
  const queue = async () => {
    const request = new NextRequest(`http://localhost:3000/api/${a.slug}/moderation/queue`);
    const answer = await followQueue(request, { params: Promise.resolve({ city: a.slug }) });
    await answer.body?.cancel();
    return answer.status;
  };
  expect(await open(other)).toBe("page");
  expect(await queue()).toBe(200);
  await press(changeRoleAction, { member: a.members.agent.id, role: "resident" }, admin());
  await browseAs(base.db, other.who);
  expect(await queue()).toBe(404);
  expect(await open(other)).toBe("NEXT_NOT_FOUND");
  expect((await press(changeRoleAction, { member: a.members.moderator.id, role: "admin" }, other)).answer).toBe(
    "not-found",
  );
  expect((await rowOf(a.members.moderator))?.role).toBe("moderator");
});

test.each([
  [offerRoleAction, { email: "not an address", role: "agent" }],
  [offerRoleAction, { email: `${"a".repeat(10_000)}@test.example`, role: "agent" }],
  [offerRoleAction, { email: "x@test.example", role: "resident" }],
  [offerRoleAction, { email: "x@test.example", role: "constructor" }],
  [changeRoleAction, { member: "1 or 1=1", role: "admin" }],
  [changeRoleAction, { member: "x", role: "root" }],
  [searchHelperAction, { person: "" }],
  [searchHelperAction, { person: "p".repeat(10_000) }],
  [verifyHelperAction, { member: "x", to: "on" }],
  [withdrawOfferAction, { id: "<script>" }],
] as [Action, Record<string, string>][])("what is no answer is not understood (%#)", async (action, values) => {
  expect((await press(action, values, admin())).answer).toBe("invalid");
  expect(await base.db.select().from(roleOffers)).toEqual([]);
});

test("the page holds for anything in its address", async () => {
  for (const text of ["", "nothing", "<script>alert(1)</script>", "constructor", b.members.resident.id])
    expect(await open(admin(), { fait: text, role: text, personne: text })).toBe("page");
});

test("nothing is done from another site", async () => {
  browser.headers = new Headers({ origin: "https://evil.example", host: "localhost:3000" });
  expect((await press(offerRoleAction, { email: "x@test.example", role: "agent" }, admin())).answer).toBe("bad-origin");
});
