import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completeEnv } from "#lib/server/env.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { type Entry, entryFunction, listEntries, schemasOf } from "#tests/support/entries.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { hostileArguments } from "#tests/support/fuzz-arguments.ts";
import { hostileForm } from "#tests/support/fuzz-forms.ts";
import { hostileSending, requestOf, type Sending } from "#tests/support/fuzz-requests.ts";
import { cityPrint, furnish, gatherIds } from "#tests/support/fuzz-world.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

/** Of each entry. A long run: `FUZZ_RUNS=500 FUZZ_SEED=$RANDOM npx vitest run tests/fuzz.test.ts`. Without a seed it is the same for all. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 20);
const SEED = Number(process.env.FUZZ_SEED ?? 20_201_130);
const SITE = "http://localhost:3000";
const ENTRIES = listEntries();

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let links: string[];
let other: Record<string, string>;
let dataDir: string;
/** How often each ending was met, and by which actions something was done. */
const outcomes = new Map<string, number>();
const done = new Set<Entry>();
const store = openNextStore();

beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  dataDir = mkdtempSync(join(tmpdir(), "coup-de-main-fuzz-"));
  completeEnv({ DATA_DIR: dataDir, ADDRESS_URL: "" });
  links = [...(await furnish(base.db, a)), ...(await furnish(base.db, b))];
  other = await cityPrint(base.connection.sql, b.id);
});
afterAll(async () => {
  delete process.env.DATA_DIR;
  delete process.env.ADDRESS_URL;
  completeEnv({});
  await store.change("cities");
  store.close();
  await base.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const ACTORS = ["visitor", "resident", "neighbour", "moderator", "agent", "admin"] as const;
type Actor = (typeof ACTORS)[number];
/** Whose part of the service a file is: they come more often. */
const USUAL: readonly [RegExp, Actor][] = [
  [/\(staff\)\/settings|statements|quartiers|mail-preview|crises/, "admin"],
  [/\(staff\)|desk|dashboard|figures/, "agent"],
  [/moderation/, "moderator"],
  [/./, "resident"],
];

function actorOf({ file }: Entry): fc.Arbitrary<Actor> {
  const usual = USUAL.find(([pattern]) => pattern.test(file))?.[1] ?? "resident";
  return fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...ACTORS) });
}

function personOf(actor: Actor): TestMember | null {
  if (actor === "visitor") return null;
  return actor === "neighbour" ? a.neighbours[0] : a.members[actor];
}

/** Everybody as they were, and their limits forgotten: one run must not close the doors of the next. */
async function begin(actor: Actor): Promise<void> {
  const { sql } = base.connection;
  await sql`delete from rate_limits`;
  const ids = sql(Object.values(a.members).map(({ id }) => id));
  const roles = Object.entries(a.members).map(([role, { id }]) => sql`when id = ${id} then ${role}::role`);
  await sql`
    update memberships set suspended_at = null, suspended_until = null, closed_at = null, leaving_at = null, role = case ${roles} end
    where city_id = ${a.id} and id in ${ids}`;
  await browseAs(base.db, personOf(actor));
  browser.headers = new Headers({ origin: SITE, host: new URL(SITE).host, "user-agent": "fuzz" });
}

const STATES = ["idle", "invalid", "refused", "conflict", "completed", "done", "previewed"];

/** How an action ended, where it may end so: a state, a place of this site, or no page. Anything else is thrown on. */
async function press(entry: Entry, given: readonly unknown[]): Promise<string> {
  const action = await entryFunction(entry);
  try {
    const { status } = (await action(...given)) as { status: string };
    expect(STATES).toContain(status);
    return status;
  } catch (error) {
    const { to, message } = error as { to?: string; message?: string };
    if (message === "NEXT_NOT_FOUND") return "not found";
    if (to === undefined) throw error;
    expect(new URL(to, SITE).origin, `redirect to ${to}`).toBe(SITE);
    expect(to).toMatch(/^\/(?![/\\])/);
    return "redirect";
  }
}

/** What a route answered, where it may: nothing of 500 or more but "come again". */
async function ask(entry: Entry, sending: Sending): Promise<string> {
  const handler = await entryFunction(entry);
  const { request, context, headers, abort } = requestOf(sending, entry.name, browser.headers);
  browser.headers = headers;
  const answer = await handler(request, context);
  expect(answer).toBeInstanceOf(Response);
  const { status, headers: said, body } = answer as Response;
  abort();
  await body?.cancel().catch(() => {});
  const isLater = status === 503 && said.has("retry-after");
  if (!isLater) expect(status).toBeLessThan(500);
  const to = said.get("location");
  if (to) expect(new URL(to, SITE).origin, `redirect to ${to}`).toBe(SITE);
  return String(status);
}

/** One call, with all that goes with it. */
type Case = { actor: Actor; given?: unknown[]; sending?: Sending };

async function casesOf(entry: Entry): Promise<fc.Arbitrary<Case>> {
  const findIds = await gatherIds(base.connection.sql, links);
  const form = hostileForm(await schemasOf(entry), findIds);
  const around = { citySlug: a.slug, findIds };
  const actor = actorOf(entry);
  return entry.kind === "action"
    ? fc.record({ actor, given: hostileArguments(entry.parameters, form, around) })
    : fc.record({ actor, sending: hostileSending(entry, form, around) });
}

async function run(entry: Entry, { actor, given = [], sending }: Case): Promise<void> {
  await begin(actor);
  const outcome = sending ? await ask(entry, sending) : await press(entry, given);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (["redirect", "done", "completed", "previewed"].includes(outcome)) done.add(entry);
}

describe("whatever is sent to it, an entry answers as it may and touches no other city:", () => {
  const rows = ENTRIES.map((entry, at) => [`${entry.file} ${entry.name}`, entry, SEED + at] as const);
  test.each(rows)(
    "%s",
    async (_, entry, seed) => {
      const property = fc.asyncProperty(await casesOf(entry), (one) => run(entry, one));
      await fc.assert(property, { numRuns: RUNS, seed });
      expect(await cityPrint(base.connection.sql, b.id), `seed ${SEED}`).toEqual(other);
    },
    60_000 + RUNS * 1_000,
  );
});

test("every entry was met, and most actions did something", () => {
  const counted = [...outcomes].toSorted(([, one], [, two]) => two - one);
  const cases = counted.reduce((sum, [, count]) => sum + count, 0);
  const actions = ENTRIES.filter(({ kind }) => kind === "action");
  if (process.env.FUZZ_RUNS) {
    const said = `${cases} cases of ${ENTRIES.length} entries, seed ${SEED}, ${done.size} of ${actions.length} actions did something`;
    process.stdout.write(`${said}: ${counted.map(([outcome, count]) => `${outcome} ${count}`).join(", ")}\n`);
  }
  expect(ENTRIES.length).toBeGreaterThan(150);
  expect(cases).toBeGreaterThanOrEqual(ENTRIES.length * RUNS);
  for (const outcome of ["redirect", "done", "invalid", "refused", "200", "404"]) {
    expect(outcomes.get(outcome), outcome).toBeGreaterThan(0);
  }
});
