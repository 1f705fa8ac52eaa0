import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET } from "#app/api/[city]/figures/export/route.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { uuidv7 } from "#db/uuid.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { foldInsights } from "#lib/server/insights/fold-insights.ts";
import { browseAs } from "#tests/support/browser.ts";
import { insertFigureEvents, requestsBy } from "#tests/support/figure-events.ts";
import { insertListing, type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { readCsv } from "#tests/support/read-csv.ts";

const TODAY = new Date().toISOString().slice(0, 10);
const DAY = addDays(TODAY, -3);
let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  await insertListing(base.db, { city: a }, { title: "SECRET courses", body: "SECRET", category: "meals" });
  const few = requestsBy(3, DAY, { category: "pets" });
  const [removed = ""] = await insertFigureEvents(base.db, a, [...requestsBy(12, DAY), ...few]);
  const done = { day: DAY, event: "done" as const, helperId: uuidv7() };
  await insertFigureEvents(base.db, a, [{ ...done }, { day: DAY, event: "removed", subjectId: removed }]);
  await insertFigureEvents(base.db, b, requestsBy(20, DAY, { quartierId: b.quartiers[0].id }));
  await foldInsights(base.db);
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

async function ask(person: TestMember | null, query: string, city = "ville-a"): Promise<Response> {
  await browseAs(base.db, person);
  return GET(new NextRequest(`http://localhost/?${query}`), { params: Promise.resolve({ city }) });
}

async function rowsOf(query: string): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = readCsv(await (await ask(a.members.agent, query)).text());
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
}

describe("the files of figures", () => {
  test.each(["faits", "annonces", "coups-de-main"])("%s are nothing but for the desk of the city", async (fichier) => {
    const { visitor, ...people } = {
      visitor: null,
      ...a.members,
      otherAgent: b.members.agent,
      otherAdmin: b.members.admin,
    };
    const may = new Set<string>(["agent", "admin"]);
    expect((await ask(visitor, `fichier=${fichier}`)).status).toBe(404);
    for (const [role, person] of Object.entries(people)) {
      expect([role, (await ask(person, `fichier=${fichier}`)).status]).toEqual([role, may.has(role) ? 200 : 404]);
    }
  });

  test("are kept by no cache and have a name", async () => {
    const { headers } = await ask(a.members.admin, "fichier=annonces");
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="annonces-ville-a-\d{4}-\d\d-\d\d\.csv"$/,
    );
  });

  test("are in the log, with what was asked", async () => {
    await ask(a.members.agent, "fichier=annonces&periode=7j&categorie=pets");
    const [entry] = await listAuditEntries(base.db, { cityId: a.id, about: null, before: null, limit: 1 });
    expect(entry).toMatchObject({ action: "figures.exported", actorName: "Alex agent" });
    expect(entry?.details).toMatchObject({ file: "annonces", category: "pets", quartier: null });
  });

  test("hold listings without a word, a place or a name, but those that were removed", async () => {
    const text = await (await ask(a.members.agent, "fichier=annonces")).text();
    const told = [a.members.resident.id, a.members.resident.firstName, "SECRET", "6.0"];
    expect(told.filter((secret) => text.includes(secret))).toEqual([]);
    const rows = await rowsOf("fichier=annonces");
    expect(rows).toHaveLength(12 - 1 + 3 + 1);
    expect(rows.at(-1)).toMatchObject({ categorie: "meals", type: "demande", etat: "en ligne", echeance: "souple" });
    expect(rows[0]).toMatchObject({ jour: DAY, quartier: "ville-a-ouest", etat: "effacée", minutes_avant_reponse: "" });
  });

  test("hold helps, without the two", async () => {
    expect(await rowsOf("fichier=coups-de-main")).toEqual([
      {
        jour: DAY,
        quartier: "ville-a-ouest",
        quartier_nom: "Quartier ville-a-ouest",
        categorie: "shopping",
        categorie_nom: "Courses",
        type: "demande",
      },
    ]);
  });

  test("hold daily sums, masked where few people are behind a quartier and category", async () => {
    const rows = await rowsOf("fichier=faits");
    expect(await rowsOf("")).toEqual(rows);
    const of = (category: string) => rows.find(({ categorie }) => categorie === category);
    expect(of("shopping")).toMatchObject({ jour: DAY, parues: "11", coups_de_main: "1", masque: "0" });
    expect(of("pets")).toMatchObject({ jour: DAY, parues: "", coups_de_main: "", masque: "1" });
  });

  test("follow the filters of the dashboard", async () => {
    expect(await rowsOf("fichier=annonces&categorie=pets")).toHaveLength(3);
    expect(await rowsOf("fichier=annonces&quartier=ville-a-est")).toEqual([]);
    expect(await rowsOf(`fichier=annonces&du=${addDays(DAY, -9)}&au=${addDays(DAY, -1)}`)).toEqual([]);
    expect(await rowsOf("fichier=annonces&periode=tout")).toHaveLength(15);
  });

  test("are made for Excel when it is asked so", async () => {
    const bytes = new Uint8Array(await (await ask(a.members.admin, "fichier=faits&format=excel")).arrayBuffer());
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toMatch(/^\uFEFFjour;quartier;/);
  });

  test.each([
    "du=2099-01-01&au=2099-02-01",
    "du=1970-01-01&au=2020-01-01",
    "du=2026-02-31&au=2026-03-01",
    "du=2026-05-01&au=2026-04-01",
    "du=x&au=y",
  ])("lead back to the dashboard with the days %s", async (days) => {
    const answer = await ask(a.members.agent, `fichier=faits&${days}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/ville-a/tableau-de-bord?${days}`]);
  });

  test.each(["fichier=", "fichier=constructor", "fichier=personnes"])("are nothing else: %j", async (query) => {
    expect((await ask(a.members.admin, query)).status).toBe(404);
  });

  test("end after thirty in an hour", async () => {
    const { members } = b;
    const statuses: number[] = [];
    for (let time = 0; time < 31; time += 1)
      statuses.push((await ask(members.admin, "fichier=faits", "ville-b")).status);
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([30, 429]);
  });
});
