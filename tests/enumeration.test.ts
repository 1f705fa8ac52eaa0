import { randomInt } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { requestSignInAction } from "#app/[locale]/sign-in/actions.ts";
import { scopedClient } from "#db/scoped-client.ts";
import { uuidv7 } from "#db/uuid.ts";
import { IDLE } from "#lib/forms/form-state.ts";
import { completeEnv } from "#lib/server/env.ts";
import { limitNetwork } from "#lib/server/identity/sign-in-limits.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { type Entry, entryFunction, listEntries } from "#tests/support/entries.ts";
import { insertMember, type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { furnish, gatherIds } from "#tests/support/fuzz-world.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { mailsTo } from "#tests/support/sign-in.ts";

const SITE = { origin: "http://localhost:3000", host: "localhost:3000" };
const ROUNDS = 60;

let base: TestDatabase;
let a: TestCity;
let queries: string[] = [];
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
  await store.change("cities");
  const logger = { logQuery: (query: string) => queries.push(query) };
  // What an action asks goes by whoever asks, which is nobody yet.
  base.connection.scoped = (scope) => drizzle(scopedClient(base.app.sql, scope), { casing: "snake_case", logger });
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await base.connection.sql`delete from rate_limits`;
  queries = [];
});

type Heard = { said: unknown; cookies: string[]; queries: string[]; ms: number };

/** What a new browser hears and gets that asks for a mail. */
async function askFor(email: string, more: Record<string, string> = {}): Promise<Heard> {
  await browseAs(base.db, null);
  browser.headers = new Headers({ ...SITE, ...more });
  const form = new FormData();
  for (const [name, value] of Object.entries({ email, locale: "fr", next: "" })) form.set(name, value);
  queries = [];
  const began = performance.now();
  const said = await requestSignInAction(IDLE, form).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    return { to: error.to };
  });
  return { said, cookies: [...browser.cookies.keys()], queries, ms: performance.now() - began };
}

const WINDOW_MS = 15 * 60_000;
/** Limits are counted from quarter to quarter of an hour: what ran over its end is done once more. */
async function withinOneWindow<T>(act: () => Promise<T>): Promise<T> {
  const windowAt = () => Math.floor(Date.now() / WINDOW_MS);
  const began = windowAt();
  const result = await act();
  return began === windowAt() ? result : act();
}

const stranger = () => `inconnu-${uuidv7()}@test.example`;
const neighbour = async () =>
  (await insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[0] })).email;

describe("whoever asks for a mail to sign in", () => {
  test("hears the same for an address that is known as for one that is not, after the same questions", async () => {
    // The first of a process also learns what there is.
    await askFor(stranger());
    const [known, unknown] = [await askFor(await neighbour()), await askFor(stranger())];
    expect(known.said).toEqual(unknown.said);
    expect(known.cookies).toEqual(unknown.cookies);
    expect(known.queries.length).toBeGreaterThan(3);
    expect(known.queries).toEqual(unknown.queries);
  });

  test("waits as long for one as for the other", async () => {
    let slower = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const [known, unknown] = [await neighbour(), stranger()];
      await base.connection.sql`delete from rate_limits`;
      const isKnownFirst = round % 2 === 0;
      const [first, second] = [
        await askFor(isKnownFirst ? known : unknown),
        await askFor(isKnownFirst ? unknown : known),
      ];
      if (first.ms > second.ms === isKnownFirst) slower++;
    }
    // Of two that are alike, either is the slower one of a pair in half of the rounds: beyond this by chance once in ten thousand.
    expect(slower).toBeGreaterThan(ROUNDS * 0.25);
    expect(slower).toBeLessThan(ROUNDS * 0.75);
  }, 120_000);

  test("gets no more mails under another spelling of the address, nor from networks that it names itself", async () => {
    const spellings = ["@test.example", "@TEST.example", "+a@test.example", "+b@Test.Example", "@ｔｅｓｔ.example"];
    const names = { "x-real-ip": "203.0.113.1", forwarded: "for=192.0.2.1" };
    const sent = await withinOneWindow(async () => {
      const name = `nadia${randomInt(1e9)}`;
      for (let n = 0; n < 12; n++) {
        const email = `${n % 3 === 0 ? name.toUpperCase() : name}${spellings[n % spellings.length]}`;
        await askFor(email, { ...names, "x-forwarded-for": `198.51.100.${n}` });
      }
      return Promise.all(["", "+a", "+b"].map((tag) => mailsTo(base.db, `${name}${tag}@test.example`)));
    });
    expect(sent.flat()).toHaveLength(5);
  });

  test.each([
    ["off", "direct", 300, "198.51.100.1"],
    ["on", "203.0.113.7", 30, "198.51.100.1, 203.0.113.7"],
  ] as const)(
    "is told to wait, whatever networks it names, with a trusted proxy %s",
    async (trust, network, limit, named) => {
      completeEnv({ TRUST_PROXY: trust });
      try {
        const said = await withinOneWindow(async () => {
          await base.connection.sql`delete from rate_limits`;
          const before = await askFor(stranger(), { "x-forwarded-for": named.replace("198", "192") });
          await Promise.all(Array.from({ length: limit - 1 }, () => limitNetwork(base.db, network, new Date())));
          return [before.said, (await askFor(stranger(), { "x-forwarded-for": named })).said];
        });
        expect(said).toMatchObject([{ to: "/connexion/verifier" }, { status: "refused", code: "too-many-requests" }]);
      } finally {
        completeEnv({ TRUST_PROXY: "off" });
      }
    },
  );
});

describe("what is not for somebody", () => {
  /** Asks an entry for an id, as whoever browses: all of its answer. */
  async function askerOf(entry: Entry) {
    const handler = await entryFunction(entry);
    const body = entry.name === "POST" ? "body=Bonjour&key=00000000-0000-7000-8000-000000000001&seq=1" : null;
    const form = { "content-type": "application/x-www-form-urlencoded", "content-length": String(body?.length) };
    const headers = { ...SITE, ...(body && form) };
    return async (id: string) => {
      browser.headers = new Headers(headers);
      const request = new NextRequest("http://localhost:3000/api/x", { method: entry.name, headers, body });
      const answer = (await handler(request, { params: Promise.resolve({ city: a.slug, id }) })) as Response;
      return [answer.status, await answer.text(), [...answer.headers]];
    };
  }

  test("looks to them like what does not exist, at every address with an id", async () => {
    const links = await furnish(base.db, a);
    const findIds = await gatherIds(base.connection.sql, links);
    const stranger = await insertMember(base.db, { cityId: a.id, citySlug: a.slug, quartier: a.quartiers[2] });
    const exist = ["exchange", "conversation", "case", "decision", "person"].flatMap((field) =>
      findIds(field).slice(0, 3),
    );
    const entries = listEntries().filter(
      ({ kind, file }) => kind === "route" && file.includes("[id]") && !file.includes("share-picture"),
    );
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      const ask = await askerOf(entry);
      for (const who of [null, stranger]) {
        await browseAs(base.db, who);
        const nothing = await ask(uuidv7());
        for (const id of exist) expect(await ask(id), `${entry.file} ${entry.name} ${id}`).toEqual(nothing);
      }
    }
  }, 60_000);
});
