import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET } from "#app/api/[city]/transparency/[year]/[part]/route.ts";
import { twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const YEAR = String(new Date().getUTCFullYear());
let base: TestDatabase;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await twoCities(base.db);
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

const ask = (city: string, year: string, part: string) =>
  GET(new Request("http://localhost/"), { params: Promise.resolve({ city, year, part }) });

describe("a part of the report", () => {
  test("is a file for everybody", async () => {
    const answer = await ask("ville-a", YEAR, "4_notices.csv");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="4_notices.csv"');
    expect(await answer.text()).toMatch(/^Applicability,Service,Reporting period,/);
  });

  test.each([
    ["no-such-city", YEAR, "4_notices.csv"],
    ["ville-a", "1999", "4_notices.csv"],
    ["ville-a", "9999", "4_notices.csv"],
    ["ville-a", "20270", "4_notices.csv"],
    ["ville-a", "-027", "4_notices.csv"],
    ["ville-a", YEAR, "9_human_resources.csv"],
    ["ville-a", YEAR, "constructor"],
  ])("is nothing for %s %s %s", async (city, year, part) => {
    expect((await ask(city, year, part)).status).toBe(404);
  });
});
