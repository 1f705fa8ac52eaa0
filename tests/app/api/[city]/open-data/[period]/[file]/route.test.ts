import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET } from "#app/api/[city]/open-data/[period]/[file]/route.ts";
import { GET as list } from "#app/api/[city]/open-data/route.ts";
import { publishFigures } from "#lib/server/insights/publish-figures.ts";
import { insertFigureEvents, requestsBy } from "#tests/support/figure-events.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { readCsv } from "#tests/support/read-csv.ts";

let base: TestDatabase;
let a: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
  await store.change("cities");
  await insertFigureEvents(base.db, a, requestsBy(25, "2026-08-01"));
  await publishFigures(base.db, new Date("2026-11-30T12:00:00Z"));
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

const ask = (city: string, period: string, file: string, query = "", headers = {}) =>
  GET(new NextRequest(`http://localhost/${query}`, { headers }), { params: Promise.resolve({ city, period, file }) });

describe("a file of open data", () => {
  test("is for everybody, and says by its tag whether it is known", async () => {
    const answer = await ask("ville-a", "2026-T3", "figures.csv");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="chiffres-ville-a-2026-T3.csv"');
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const etag = answer.headers.get("etag") ?? "";
    expect((await ask("ville-a", "2026-T3", "figures.csv", "", { "if-none-match": etag })).status).toBe(304);
  });

  test("says the same as CSV and as JSON", async () => {
    const [header = [], ...rows] = readCsv(await (await ask("ville-a", "2026-T3", "figures.csv")).text());
    const file = await (await ask("ville-a", "2026-T3", "figures.json")).json();
    expect(Object.keys(file.donnees[0])).toEqual(header);
    const asText = file.donnees.map((row: object) => Object.values(row).map((cell) => String(cell ?? "")));
    expect(asText).toEqual(rows);
    expect(rows).toHaveLength(3 * 4 * 20);
    expect(file).toMatchObject({ periode: "2026-T3", seuil_personnes: 11, personnes: 25, debut: "2026-07-01" });
    expect(file.donnees.at(-1)).toMatchObject({ indicateur: "coups_de_main", valeur: null, masque: 1 });
  });

  test("is made for Excel when it is asked so", async () => {
    const bytes = new Uint8Array(await (await ask("ville-a", "2026-T3", "figures.csv", "?format=excel")).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toMatch(/^periode;debut;fin;indicateur;/);
  });

  test("has a dictionary of all its columns, in both languages", async () => {
    const [header = []] = readCsv(await (await ask("ville-a", "2026-T3", "figures.csv")).text());
    const { colonnes } = await (await ask("ville-a", "2026-T3", "dictionary.json")).json();
    expect(colonnes.map(({ colonne }: { colonne: string }) => colonne)).toEqual(header);
    for (const { type, definition_fr, definition_en } of colonnes) {
      expect(["string", "date", "integer", "boolean"]).toContain(type);
      expect(definition_fr).not.toBe(definition_en);
    }
    const rows = readCsv(await (await ask("ville-a", "2026-T3", "dictionary.csv")).text());
    expect(rows.slice(1).map(([column]) => column)).toEqual(header);
  });

  test.each([
    ["ville-b", "2026-T3", "figures.csv"],
    ["nulle-part", "2026-T3", "figures.csv"],
    ["ville-a", "2026-T4", "figures.csv"],
    ["ville-a", "2099-T1", "figures.csv"],
    ["ville-a", "2026", "figures.csv"],
    ["ville-a", "2026-T3' or 1=1", "figures.csv"],
    ["ville-a", "2026-T3", "figures.xlsx"],
    ["ville-a", "2026-T3", "constructor"],
  ])("is nothing for %s %s %s", async (...asked) => {
    expect((await ask(...asked)).status).toBe(404);
  });
});

describe("the list of what is published", () => {
  const publications = async (city: string) => {
    const answer = await list(new Request("http://localhost/"), { params: Promise.resolve({ city }) });
    return answer.status === 200 ? (await answer.json()).publications : answer.status;
  };

  test("names the files of each quarter", async () => {
    const [only, ...more] = await publications("ville-a");
    expect(more).toEqual([]);
    expect(only).toMatchObject({ periode: "2026-T3", debut: "2026-07-01", fin: "2026-09-30" });
    expect(only.fichiers.csv).toMatch(/^https?:\/\/.*\/api\/ville-a\/open-data\/2026-T3\/figures\.csv$/);
  });

  test("is empty where nothing is, and nothing where no city is", async () => {
    expect(await publications("ville-b")).toEqual([]);
    expect(await publications("nulle-part")).toBe(404);
  });
});
