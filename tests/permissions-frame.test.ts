import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { listings } from "#db/schema/listings.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { area } from "#tests/support/permissions/area.ts";
import { makeBase } from "#tests/support/permissions/base.ts";
import { clientReferences } from "#tests/support/permissions/client-references.ts";
import { signEverybodyIn } from "#tests/support/permissions/comers.ts";
import { openLedger } from "#tests/support/permissions/ledger.ts";
import { type Arena, tryRow } from "#tests/support/permissions/matrix.ts";
import { forMembers, onlyFor, pageFor } from "#tests/support/permissions/people.ts";
import { readPage } from "#tests/support/permissions/read-page.ts";
import { unknownThings } from "#tests/support/permissions/unknown-things.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let arena: Arena;
let listing: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  const world = await makeBase(base.db);
  await store.change("cities");
  listing = await insertListing(base.db, { city: world.a }, { status: "removed" });
  const comeAs = await signEverybodyIn(world);
  const ledger = await openLedger(base, inject("testServer").superuserUrl);
  await ledger.keep();
  arena = { world: { ...world, ...{ listing } }, made: { listing }, ledger, comeAs };
});
afterAll(async () => {
  await arena.ledger.close();
  await store.change("cities");
  store.close();
  await base.close();
});

describe("the ledger", () => {
  const title = async () => (await base.db.select().from(listings).where(eq(listings.id, listing)))[0]?.title;
  const rename = (db: Pick<TestDatabase["db"], "update">, text: string) =>
    db.update(listings).set({ title: text }).where(eq(listings.id, listing));

  test("notes each change with its city, and puts it back", async () => {
    const before = await title();
    const { a } = arena.world;
    await rename(base.db, "Un autre titre");
    expect(await arena.ledger.putBack()).toEqual(expect.arrayContaining([{ name: "listings", city: a.id }]));
    expect(await title()).toBe(before);
    await base.db.delete(listings).where(eq(listings.id, listing));
    expect(await arena.ledger.look()).toContainEqual({ name: "listings", city: a.id });
    await arena.ledger.putBack();
    expect(await title()).toBe(before);
    expect(await arena.ledger.putBack()).toEqual([]);
  });

  test("notes nothing of what was given up, or changes nothing", async () => {
    const givenUp = base.db.transaction(async (tx) => {
      await rename(tx, "Un autre titre");
      throw new Error("given up");
    });
    await expect(givenUp).rejects.toThrow("given up");
    await rename(base.db, (await title()) ?? "");
    expect(await arena.ledger.putBack()).toEqual([]);
  });

  test("hears of every table", async () => {
    const deaf = await base.db.execute(`
      select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'watch_note')`);
    expect([...deaf]).toEqual([]);
  });
});

describe("a row", () => {
  const FOLDER = "app/[locale]/[city]/(member)";
  const { rows } = area(
    "Broken",
    async () => ({ listing }),
    ({ action, page }) => [
      action(`${FOLDER}/my-searches/actions.ts`, "saveSearchAction", "changes what it should not", forMembers(), {
        form: () => ({ searchName: "Jardin", alert: "daily", q: "jardin" }),
        gives: () => false,
      }),
      action(`${FOLDER}/welcome/actions.ts`, "welcomeAction", "writes to another city", forMembers(), {
        form: ({ a }) => ({
          ...{ firstName: "Zoé", quartier: a.quartiers[0].slug, languages: "fr", adult: "on" },
          ...{ city: a.slug, locale: "fr", next: "" },
        }),
        call: (_, form) => [{ status: "idle" }, form],
      }),
      action(`${FOLDER}/my-listings/actions.ts`, "changeStatusAction", "tells what is there", onlyFor({}), {
        form: (world) => ({ id: world.listing, action: "reopen" }),
      }),
      page(`${FOLDER}/profile/page.tsx`, "gives what does not exist", pageFor({}), {
        query: (world) => ({ id: world.listing }),
      }),
    ],
  );
  const said = [
    /nothing changes/,
    /changes their city alone/,
    /cannot tell what is not theirs/,
    /does nothing with what does not exist/,
  ];

  test.each(rows.map((row, at) => [row.what, row, said[at] ?? /^$/] as const))(
    "that %s is found out",
    async (_, row, complaint) => {
      await expect(tryRow(row, arena)).rejects.toThrow(complaint);
      await arena.ledger.putBack();
    },
  );
});

describe("what a page says", () => {
  const element = (type: unknown, props: object) => ({
    $$typeof: Symbol.for("react.transitional.element"),
    type,
    props,
  });
  const client = Object.assign(() => expect.fail("it runs in the browser"), {
    $$typeof: Symbol.for("react.client.reference"),
  });

  test("is all that is sent: of components that wait, of attributes, and of what runs in the browser", async () => {
    const late = async ({ word }: { word: string }) => [element("b", { title: `${word} title`, children: word })];
    const page = element("div", {
      children: [element(late, { word: "late" }), element(client, { data: { deep: ["hidden"] } }), 3],
    });
    expect((await readPage(Promise.resolve(page))).split("\n")).toEqual(["late title", "late", "hidden", "3"]);
  });

  test("is nothing where a component throws", async () => {
    const lost = () => Promise.reject(new Error("NEXT_NOT_FOUND"));
    await expect(readPage(element("div", { children: element(lost, {}) }))).rejects.toThrow("NEXT_NOT_FOUND");
  });

  test("does not call what a file of the browser exports", () => {
    const { transform } = clientReferences();
    const code = '"use client";\nimport "leaflet";\nexport function Map() {}\nexport const size = 3;\n';
    const written = transform(code, "map.tsx")?.code ?? "";
    expect(written).toMatch(/export const Map = mark\("Map"\);\nexport const size = mark\("size"\);/);
    expect(written).not.toContain("leaflet");
    expect(transform("export function Page() {}", "page.tsx")).toBeNull();
  });
});

test("what does not exist takes the place of each id and link, wherever it stands", () => {
  const made = { id: "01a22d9d-83ef-762a-8f11-06cd75b6ab81", link: "x".repeat(60), day: "2026-12-03" };
  const { swap, found } = unknownThings(made);
  expect(swap({ day: made.day })).toEqual({ day: made.day });
  expect(found()).toBe(false);
  const sent = swap({ path: `/a/${made.id}.jpg`, links: [made.link] });
  expect(sent.path).toMatch(/^\/a\/[0-9a-f-]{36}\.jpg$/);
  expect(sent.path).not.toContain(made.id);
  expect(sent.links[0]).not.toBe(made.link);
  expect(found()).toBe(true);
});
