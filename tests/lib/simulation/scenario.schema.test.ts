import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readScenario } from "#lib/simulation/scenario.schema.ts";
import { readScenarioFile } from "#tests/simulate/scenario-file.ts";
import { SMALL } from "#tests/support/small-scenario.ts";

type Json = Record<string, unknown>;

/** A copy of the small scenario with one value changed; `undefined` takes it out. */
function changed(path: string, value: unknown): unknown {
  const copy: Json = structuredClone(SMALL) as unknown as Json;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const holder = keys.reduce<Json>((at, key) => at[key] as Json, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const problemsOf = (json: unknown) => {
  const read = readScenario(json);
  return "problems" in read ? read.problems : [];
};

test("what is right is read as it is", () => {
  expect(readScenario(structuredClone(SMALL))).toEqual({ scenario: SMALL });
});

describe("what is wrong is said with its path", () => {
  test.each([
    ["requests.perWeekPer1000", undefined],
    ["requests.perWeekPer1000", -1],
    ["requests.perWeekPer1000", "many"],
    ["requests.byHour", [1, 2]],
    ["requests.byUrgency.today", -0.1],
    ["helpers.availability.1.slots.0", "lundi-soir"],
    ["helpers.radiusM.0.metres", -1],
    ["helpers.capacity", []],
    ["helpers.verifiedShare", 1.2],
    ["response.delayMinutes.p90", 10],
    ["quartiers.0.population", 0.5],
    ["quartiers.1.slug", "haut"],
    ["quartiers.0.lat", 120],
    ["quartiers", []],
    ["surges.0.quartiers.0", "ailleurs"],
    ["requests.givenUpDays", 1],
    ["timeZone", "Europe/Besancon"],
    ["start", "2026-02-30"],
    ["days", 0],
  ])("%s: %o", (path, value) => {
    expect(problemsOf(changed(path, value)).map((problem) => problem.split(":")[0])).toContain(path);
  });

  test("an unknown category, and an unknown key", () => {
    expect(problemsOf(changed("requests.byCategory.plumbing", 1))).toEqual([expect.stringContaining("plumbing")]);
    expect(problemsOf(changed("responses", {}))).toEqual([expect.stringContaining("responses")]);
  });

  test("weights that are all nothing, and a city of nobody", () => {
    expect(problemsOf(changed("helpers.byCategory", { shopping: 0 }))[0]).toMatch(/^helpers\.byCategory: /);
    const empty = SMALL.quartiers.map((quartier) => ({ ...quartier, population: 0 }));
    expect(problemsOf(changed("quartiers", empty))).toEqual(["quartiers: nobody lives there"]);
  });

  test("several at once, and no scenario at all", () => {
    expect(problemsOf({ ...SMALL, days: -1, name: "" })).toHaveLength(2);
    expect(problemsOf(null)[0]).toMatch(/^scenario: /);
  });
});

test("the scenarios of the repository are right, each named as its file", () => {
  const folder = fileURLToPath(new URL("../../simulate/scenarios", import.meta.url));
  const names = readdirSync(folder);
  expect(names).toHaveLength(3);
  for (const name of names) expect(`${readScenarioFile(`${folder}/${name}`).name}.json`).toBe(name);
});

test("a file that is not there, or no JSON, is named", () => {
  expect(() => readScenarioFile("nowhere.json")).toThrow(/nowhere\.json/);
  expect(() => readScenarioFile(fileURLToPath(import.meta.url))).toThrow(RangeError);
});
