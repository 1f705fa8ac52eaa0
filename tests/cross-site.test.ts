import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IDLE } from "#lib/forms/form-state.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { type Entry, entryFunction, listEntries, schemasOf } from "#tests/support/entries.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { hostileForm } from "#tests/support/fuzz-forms.ts";
import { requestOf } from "#tests/support/fuzz-requests.ts";
import { cityPrint, furnish, gatherIds } from "#tests/support/fuzz-world.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const SITE = "http://localhost:3000";
/** What a browser says of a request that another site had it make; and a program that says nothing. */
const FOREIGN: Record<string, string>[] = [
  { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  { origin: "https://evil.localhost:3000", "sec-fetch-site": "same-site" },
  { origin: SITE, "sec-fetch-site": "cross-site" },
  { origin: "null" },
  {},
];
/** Their proof is in what is sent, not in a cookie: a signed link, or a key of this installation. */
const WITH_PROOF = ["unsubscribe", "mail/bounces", "pages-changed"];

let base: TestDatabase;
let city: TestCity;
let links: string[];
let before: Record<string, string>;
const store = openNextStore();

beforeAll(async () => {
  base = await testDatabase();
  ({ a: city } = await twoCities(base.db));
  await store.change("cities");
  links = await furnish(base.db, city);
  before = await cityPrint(base.connection.sql, city.id);
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

const entries = listEntries();
const actions = entries.filter(({ kind }) => kind === "action");
const writing = entries.filter(
  ({ kind, name, file }) =>
    kind === "route" && !["GET", "HEAD"].includes(name) && !WITH_PROOF.some((part) => file.includes(part)),
);

async function formsFor(entry: Entry): Promise<FormData[]> {
  const form = hostileForm(await schemasOf(entry), await gatherIds(base.connection.sql, links));
  return fc.sample(form, { numRuns: FOREIGN.length, seed: 1 });
}

async function asAdministrator(foreign: Record<string, string>): Promise<void> {
  await browseAs(base.db, city.members.admin);
  browser.headers = new Headers({ host: new URL(SITE).host, ...foreign });
}

/** The state that an action gave, or the place that it led to. */
async function press(entry: Entry, form: FormData): Promise<unknown> {
  const place = { city: city.slug, locale: "fr", filter: "all", dossier: "", person: "", exchange: "" };
  const known: Record<string, unknown> = {
    form,
    sent: form,
    previous: IDLE,
    citySlug: city.slug,
    given: "identity",
    id: "",
  };
  const action = await entryFunction(entry);
  return action(...entry.parameters.map((name) => known[name] ?? place)).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    return { to: error.to };
  });
}

/** Without a state they lead back to the page, which says that nothing was done. */
const STATELESS = /(?:gone|notice)/;

describe("what another site has a browser send changes nothing", () => {
  test.each(actions.map((entry) => [`${entry.file} ${entry.name}`, entry] as const))("%s", async (_, entry) => {
    const forms = await formsFor(entry);
    for (const [at, form] of forms.entries()) {
      await asAdministrator(FOREIGN[at] ?? {});
      const said = await press(entry, form);
      if (entry.parameters.includes("previous")) expect(said).toMatchObject({ status: "refused", code: "bad-origin" });
      else expect(said).toMatchObject({ to: expect.stringMatching(STATELESS) });
    }
    expect(await cityPrint(base.connection.sql, city.id)).toEqual(before);
  });

  test.each(writing.map((entry) => [`${entry.file} ${entry.name}`, entry] as const))("%s", async (_, entry) => {
    const forms = await formsFor(entry);
    const handler = await entryFunction(entry);
    const params = { city: city.slug, id: "00000000-0000-7000-8000-000000000001", nextauth: "_log" };
    for (const [at, form] of forms.entries()) {
      await asAdministrator(FOREIGN[at] ?? {});
      const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)])).toString();
      const sending = { query: {}, params, body, type: "application/x-www-form-urlencoded" };
      const { request, context, headers } = requestOf(sending, entry.name, browser.headers);
      browser.headers = headers;
      const answer = (await handler(request, context)) as Response;
      const { code } = answer.ok ? await answer.json() : { code: "bad-origin" };
      expect([answer.status, code]).toEqual([expect.toBeOneOf([200, 403, 404]), "bad-origin"]);
    }
    expect(await cityPrint(base.connection.sql, city.id)).toEqual(before);
  });
});

test("all of them were tried", () => {
  expect(actions.length).toBeGreaterThan(100);
  expect(writing.length).toBeGreaterThan(8);
});
