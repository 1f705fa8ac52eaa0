import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importQuartiers, QuartierImportError } from "#db/import-quartiers.ts";
import { listQuartiers } from "#db/queries/cities.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let test: TestDatabase;
let a: TestCity;
let b: TestCity;

beforeAll(async () => {
  test = await testDatabase();
  ({ a, b } = await twoCities(test.db));
});
afterAll(() => test.close());

const square = (lng: number, lat: number) => [
  [
    [lng, lat],
    [lng + 0.01, lat],
    [lng + 0.01, lat + 0.01],
    [lng, lat + 0.01],
    [lng, lat],
  ],
];
const feature = (slug: string, name: string, lng = 6) => ({
  type: "Feature",
  properties: { slug, name, population: 1200 },
  geometry: { type: "Polygon", coordinates: square(lng, 47) },
});
const fileOf = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const known = (city: TestCity) => city.quartiers.map(({ slug }, at) => feature(slug, `Nouveau ${slug}`, 6 + at / 50));

describe("importQuartiers", () => {
  it("adds, renames and keeps the keys that people's places point to; the other city is left alone", async () => {
    const before = await listQuartiers(test.db, b.id);
    expect(await importQuartiers(test.db, a.slug, fileOf(...known(a), feature("neuf", "Neuf", 6.2)))).toBe(4);
    const after = await listQuartiers(test.db, a.id);
    expect(after.map(({ slug }) => slug).sort()).toEqual([...a.quartiers.map(({ slug }) => slug), "neuf"].sort());
    const first = after.find(({ slug }) => slug === a.quartiers[0].slug);
    expect(first).toMatchObject({ id: a.quartiers[0].id, name: `Nouveau ${a.quartiers[0].slug}`, population: 1200 });
    expect(await listQuartiers(test.db, b.id)).toEqual(before);
  });

  it("takes away a quartier that nobody needs", async () => {
    await importQuartiers(test.db, a.slug, fileOf(...known(a)));
    expect((await listQuartiers(test.db, a.id)).map(({ slug }) => slug)).not.toContain("neuf");
  });

  it("refuses to take away one where people live, and changes nothing", async () => {
    const before = await listQuartiers(test.db, a.id);
    const attempt = importQuartiers(test.db, a.slug, fileOf(feature("ailleurs", "Ailleurs")));
    await expect(attempt).rejects.toThrow(`« ${a.quartiers[0].slug} » manque dans le fichier`);
    expect(await listQuartiers(test.db, a.id)).toEqual(before);
  });

  it("refuses a bad file and an unknown city", async () => {
    await expect(importQuartiers(test.db, a.slug, fileOf())).rejects.toThrow(QuartierImportError);
    await expect(importQuartiers(test.db, "nulle-part", fileOf(...known(a)))).rejects.toThrow(/n’existe pas/);
  });
});
