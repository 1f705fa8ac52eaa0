import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { writeDigests } from "#lib/server/digest/write-digests.ts";
import { alertSearches } from "#lib/server/search/alert-searches.ts";
import { saveSearch } from "#lib/server/search/save-search.ts";
import { THURSDAY } from "#tests/support/digests.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import type { Row } from "#tests/support/permissions/area.ts";
import { type Base, makeBase } from "#tests/support/permissions/base.ts";
import { comerOf, signEverybodyIn } from "#tests/support/permissions/comers.ts";
import {
  ASKED_WORD,
  HIDDEN_STATES,
  HIDDEN_WORD,
  type HiddenState,
  OUTPUTS,
  STAFF_OUTPUTS,
} from "#tests/support/permissions/outputs.ts";
import { hidden, type Person } from "#tests/support/permissions/people.ts";
import { tryDoor } from "#tests/support/permissions/try-door.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const DAY_MS = 86_400_000;
const nobody = hidden();

let base: TestDatabase;
let world: Base;
let comeAs: Awaited<ReturnType<typeof signEverybodyIn>>;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  world = await makeBase(base.db);
  comeAs = await signEverybodyIn(world);
  await insertListing(base.db, { city: world.a }, { title: "Une annonce ouverte" });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await forget();
  store.close();
  await base.close();
});

const forget = () =>
  store.change(
    "cities",
    ...[world.a, world.b].flatMap(({ slug }) => [`city:${slug}:quartiers`, `city:${slug}:listings`]),
  );

/** A listing that is not to be read, with the words that outputs are looked through for. */
function hide(state: HiddenState, id: string): Promise<string> {
  const { a, b } = world;
  const text = { id, title: `${ASKED_WORD} ${HIDDEN_WORD} à porter`, body: HIDDEN_WORD, urgency: "today" as const };
  if (state === "abroad") return insertListing(base.db, { city: b }, text);
  const isStale = state === "stale";
  const past = { expiresAt: new Date(Date.now() - DAY_MS) };
  return insertListing(base.db, { city: a }, { ...text, status: isStale ? "published" : state, ...(isStale && past) });
}

/** Everything that is said to some people. */
async function saidTo(people: readonly Person[], rows: readonly Row[], made: object): Promise<Map<string, string>> {
  // The clock stands still, but for Next's store, which waits for it.
  const now = Date.now();
  vi.useRealTimers();
  await forget();
  vi.useFakeTimers({ toFake: ["Date"], now });
  const said = new Map<string, string>();
  for (const person of people) {
    const comer = comerOf(person, nobody, world);
    comeAs(comer.who);
    for (const row of rows) {
      const heard = await tryDoor({ row, world: { ...world, ...made }, comer, swap: (value) => value });
      said.set(`${person}: ${row.what}`, `${heard.answer} ${heard.said}`);
    }
  }
  return said;
}

/** What changed of what was said, once something happened. */
async function differences(
  people: readonly Person[],
  { prepare, rows }: typeof OUTPUTS,
  happen: (made: Record<HiddenState, string>) => Promise<void>,
) {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const made = (await prepare(world)) as Record<HiddenState, string>;
  const before = await saidTo(people, rows, made);
  await happen(made);
  const after = await saidTo(people, rows, made);
  for (const [output, said] of after) expect(said, output).not.toContain(HIDDEN_WORD);
  return [...after].filter(([output, said]) => said !== before.get(output)).map(([output]) => output);
}

const READERS = ["visitor", "blocked", "resident", "moderator", "admin", "foreignResident"] as const;

describe("what is not to be read", () => {
  test("changes not a letter of what anybody but its author is given, nor any count", {
    timeout: 120_000,
  }, async () => {
    const changed = await differences(READERS, OUTPUTS, async (made) => {
      for (const state of HIDDEN_STATES) await hide(state, made[state]);
    });
    expect(changed).toEqual([]);
  });

  test("of another city changes nothing for those who work for this one", async () => {
    const staff = ["moderator", "agent", "admin"] as const;
    const changed = await differences(staff, STAFF_OUTPUTS, async ({ abroad }) => {
      await hide("abroad", abroad);
    });
    expect(changed).toEqual([]);
  });

  test("is seen by the same comparison, once it may be read", async () => {
    const changed = await differences(["visitor"], OUTPUTS, async () => {
      await insertListing(base.db, { city: world.a }, { title: `${ASKED_WORD} Pervenche à porter` });
    });
    expect(changed).toContain("visitor: a search");
    expect(changed).toContain("visitor: the pins of a search");
    expect(changed).toContain("visitor: the feed");
  });
});

describe("between two of whom one blocked the other", () => {
  const BLOCKED_WORD = "Belladone";
  const rows = OUTPUTS.rows.filter(({ file, kind }) => /\(member\)|counterparts/.test(file) && kind !== "action");

  test.each([
    ["owner", "blocked"],
    ["blocked", "owner"],
  ] as const)("what is drawn for %s says nothing of a listing of %s", async (reader, author) => {
    const { a } = world;
    const word = `${BLOCKED_WORD}-${author}`;
    const made = (await OUTPUTS.prepare(world)) as Record<HiddenState, string>;
    const title = { title: `${ASKED_WORD} ${word} à porter`, body: author };
    await insertListing(base.db, { city: a, author: world[author] }, { ...title, id: made.abroad });
    const said = await saidTo([reader, "resident"], rows, made);
    const telling = [...said].filter(([, text]) => text.includes(word)).map(([output]) => output);
    expect(telling.filter((output) => output.startsWith(reader))).toEqual([]);
    // It is there, for whoever is none of the two.
    expect(telling).toContain("resident: what is near one’s home");
    expect(telling).toContain("resident: the form that proposes help for it (abroad)");
  });

  test("no mail tells of what its reader may not read, nor of whom they blocked or who blocked them", async () => {
    const { a, owner, blocked, resident } = world;
    const published = {
      publishedAt: new Date(THURSDAY.getTime() - 3_600_000),
      expiresAt: new Date(THURSDAY.getTime() + 40 * DAY_MS),
    };
    const open = (author: typeof owner, word: string) =>
      insertListing(base.db, { city: a, author }, { ...published, title: `${ASKED_WORD} ${word} à porter` });
    await open(owner, "Digitale");
    await open(blocked, BLOCKED_WORD);
    await open(resident, "Pervenche");
    const filter = { ...NO_FILTER, q: ASKED_WORD };
    const long = new Date(THURSDAY.getTime() - 30 * DAY_MS);
    for (const member of [owner, blocked, resident])
      await saveSearch(member, { name: "Tout", alert: "daily", filter }, long);
    await alertSearches(base.db, THURSDAY);
    await writeDigests(base.db, THURSDAY);
    const rows = await base.db.select().from(outbox);
    const toldTo = ({ id }: { id: string }) => JSON.stringify(rows.filter(({ memberId }) => memberId === id));
    expect(JSON.stringify(rows)).not.toContain(HIDDEN_WORD);
    expect(toldTo(resident)).toContain("Digitale");
    expect(toldTo(resident)).toContain(BLOCKED_WORD);
    expect(toldTo(owner)).toContain("Pervenche");
    expect(toldTo(owner)).not.toContain(BLOCKED_WORD);
    expect(toldTo(blocked)).toContain("Pervenche");
    expect(toldTo(blocked)).not.toContain("Digitale");
  });
});
