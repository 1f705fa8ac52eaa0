import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { and, eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memberships } from "#db/schema/memberships.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { DOORS, type Door } from "#tests/support/exchange-doors.ts";
import { bringTo, fallOut, printOf, SECRET, type World } from "#tests/support/exchange-worlds.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type Answer, PEOPLE, type Person } from "#tests/support/permissions.ts";
import { postedForm } from "#tests/support/posted-form.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

/** Who comes, and by the address of which city. */
function comer(person: Person, { helper, beneficiary }: World): { who: TestMember | null; city: TestCity } {
  const [, resident] = a.neighbours;
  const { moderator, agent, admin } = a.members;
  const others = b.members;
  const here: Partial<Record<Person, TestMember | null>> = {
    visitor: null,
    suspended: helper,
    blocked: helper,
    helper,
    beneficiary,
    resident,
    moderator,
    agent,
    admin,
    foreigner: others.admin,
  };
  const there: Partial<Record<Person, TestMember>> = {
    otherResident: others.resident,
    otherModerator: others.moderator,
    otherAgent: others.agent,
    otherAdmin: others.admin,
  };
  const stranger = there[person];
  return stranger ? { who: stranger, city: b } : { who: here[person] ?? null, city: a };
}

type Heard = { answer: Answer | "given"; said: string };

async function press(door: Door, world: World, { who, city }: ReturnType<typeof comer>): Promise<Heard> {
  const { [door.name]: action } = await import(resolve(door.file));
  const form = new FormData();
  for (const [name, value] of Object.entries(door.form?.(world, who) ?? {})) form.set(name, value);
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
  const place = { city: city.slug, locale: "fr", exchange: world.exchange };
  const state = await (action(place, IDLE, form) as Promise<FormState>).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    return { status: "done", to: error.to } as const;
  });
  if (state.status === "done") return { answer: "given", said: JSON.stringify(state) };
  expect(state).toMatchObject({ status: "refused" });
  return { answer: state.status === "refused" ? state.code : "nothing", said: JSON.stringify(state) };
}

async function fetchFrom(door: Door, world: World, { who, city }: ReturnType<typeof comer>): Promise<Heard> {
  const { [door.name]: handler } = await import(resolve(door.file));
  const { path, id } = door.route?.(world) ?? { path: "" };
  const address = `/api/${city.slug}/${path}`;
  const form = door.form?.(world, who);
  const request = form ? postedForm(address, form) : new NextRequest(`http://localhost:3000${address}`);
  const response: Response = await handler(request, { params: Promise.resolve({ city: city.slug, id }) });
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return { answer: "done", said: "" };
  }
  const said = await response.text();
  if (!response.ok) return { answer: String(response.status) as Answer, said };
  if (!form) return { answer: door.gives?.(said, world) ? "done" : "nothing", said };
  const { code } = said ? JSON.parse(said) : {};
  return { answer: code ?? "given", said };
}

const free = ({ id }: TestMember) =>
  base.db
    .update(memberships)
    .set({ suspendedAt: null })
    .where(and(eq(memberships.cityId, a.id), eq(memberships.id, id)));

/** The last world, as long as nobody changed it. */
let last: { name: string; world: World; print: string } | null = null;

async function worldFor({ stage }: Door, person: Person): Promise<{ world: World; print: string }> {
  const name = `${stage} ${person === "blocked"}`;
  if (last?.name === name) return last;
  const world = await bringTo(base.db, a, stage);
  if (person === "blocked") await fallOut(base.db, stage, world);
  last = { name, world, print: await printOf(base.db) };
  return last;
}

/** Somebody tries, and is answered. */
async function tryDoor(door: Door, person: Person): Promise<Heard> {
  const { world, print } = await worldFor(door, person);
  const come = comer(person, world);
  await browseAs(base.db, come.who);
  const isSuspended = person === "suspended";
  if (isSuspended) await suspend(base.db, world.helper);
  const trying = (door.route ? fetchFrom : press)(door, world, come);
  const heard = await trying.finally(() => isSuspended && free(world.helper));
  const changed = print !== (await printOf(base.db));
  if (changed) last = null;
  if (heard.answer === "given") return { ...heard, answer: changed ? "done" : "nothing" };
  expect(changed, "what is refused or read changes nothing").toBe(false);
  return heard;
}

describe.each(DOORS.map((door) => [`${door.file} ${door.name} ${door.does ?? ""}`.trim(), door] as const))(
  "%s",
  (_, door) => {
    test.each(PEOPLE)("%s", async (person) => {
      const { answer, said } = await tryDoor(door, person);
      expect(answer).toBe(door.may[person]);
      if (answer !== "done") expect(said).not.toContain(SECRET);
    });
  },
);

/** Of privacy, the copy of one's exchanges alone: who leaves, or asks for everything, does so for themselves, and is tested there. */
const IMPORTED =
  /import \{([^}]*)\} from "#lib\/server\/(?:(?:exchanges|messages|reports|safety)\/|privacy\/export-exchanges)/g;
const EXPORTED = /^export (?:async function|function|const) (\w+)/gm;
const OF_EXCHANGES =
  /\/(?:my-exchanges|follow-up|moderation\/thanks)\/|^app\/api\/\[city\]\/(?:conversations|exchanges|my-exchanges|hidden)\//;

/** What a file lets a browser call of exchanges: all that it exports, or what uses something of theirs. */
function doorsIn(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const used = [...source.matchAll(IMPORTED)].flatMap(([, names = ""]) => names.match(/\b[a-z]\w+/g) ?? []);
  const starts = [...source.matchAll(EXPORTED)];
  return starts.flatMap(({ 1: name = "", index }, at) => {
    const text = source.slice(index, starts[at + 1]?.index);
    const uses = used.some((one) => new RegExp(`\\b${one}\\b`).test(text));
    const called = file.endsWith("actions.ts") || /^(?:GET|POST|PUT|PATCH|DELETE)$/.test(name);
    return called && (uses || OF_EXCHANGES.test(file)) ? [`${file} ${name}`] : [];
  });
}

test("no action or route of exchanges is without its row", () => {
  const found = globSync(["app/**/actions.ts", "app/api/**/route.ts"]).flatMap(doorsIn);
  const rows = new Set(DOORS.map(({ file, name }) => `${file} ${name}`));
  expect(found.toSorted()).toEqual([...rows].toSorted());
});
