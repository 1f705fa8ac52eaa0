import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { resendRecentAction, settleMessageAction } from "#app/[locale]/[city]/(staff)/desk/mail/actions.ts";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { insertMessage } from "#tests/support/bounces.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type Answer, NOT_MEMBERS, type Person } from "#tests/support/permissions.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let message: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
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
  await base.db.delete(outbox);
  message = await insertMessage(base.db, a.members.resident, { state: "failed", payload: { title: "x" } });
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
  otherResident: () => ({ who: b.members.resident, city: b }),
  otherAgent: () => ({ who: b.members.agent, city: b }),
  otherAdmin: () => ({ who: b.members.admin, city: b }),
  foreigner: () => ({ who: b.members.admin, city: a }),
};
const MAY: Partial<Record<Person, Answer>> = {
  ...NOT_MEMBERS,
  resident: "not-found",
  moderator: "not-found",
  agent: "not-found",
  admin: "done",
  otherResident: "not-found",
  otherAgent: "not-found",
  otherAdmin: "changed-meanwhile",
};

type Action = typeof settleMessageAction;

async function press(action: Action, values: Record<string, string>, { who, city }: Comer) {
  await browseAs(base.db, who);
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return action({ city: city.slug, locale: "fr" }, IDLE, form).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    return { status: "done", to: error.to } as const;
  });
}

const answerOf = (state: FormState) => (state.status === "refused" ? state.code : state.status);
const stateOf = async () => (await base.db.select().from(outbox).where(eq(outbox.id, message)))[0]?.state;

const DOORS: [string, Action, () => Record<string, string>, string, string][] = [
  ["Renvoyer", settleMessageAction, () => ({ message, how: "resend" }), "waiting", "renvoye"],
  ["Laisser", settleMessageAction, () => ({ message, how: "leave" }), "dropped", "laisse"],
  ["Renvoyer tout", resendRecentAction, () => ({}), "waiting", "tous"],
];

describe.each(DOORS)("%s", (_, action, values, after, said) => {
  test.each(Object.entries(COMERS))("is pressed by %s", async (person, comer) => {
    const state = await press(action, values(), comer());
    const may = MAY[person as Person];
    expect(answerOf(state)).toBe(may);
    expect(await stateOf()).toBe(may === "done" ? after : "failed");
    if (may === "done") expect(state).toMatchObject({ to: `/${a.slug}/guichet/courrier?fait=${said}` });
  });

  test("is not pressed from another site", async () => {
    browser.headers = new Headers({ origin: "https://evil.example", host: "localhost:3000" });
    expect(answerOf(await press(action, values(), { who: a.members.admin, city: a }))).toBe("bad-origin");
    expect(await stateOf()).toBe("failed");
  });
});

test.each([
  { message: "x", how: "resend" },
  { message: "0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f", how: "delete" },
  { how: "resend" },
])("a made-up form (%j) is refused", async (values) => {
  expect(answerOf(await press(settleMessageAction, values, { who: a.members.admin, city: a }))).toBe("invalid");
  expect(await stateOf()).toBe("failed");
});
