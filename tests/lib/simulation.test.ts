import { describe, expect, test } from "vitest";
import { POLICIES } from "#lib/simulation/policies/policy.ts";
import { readOptions } from "#tests/simulate/options.ts";

const read = (words: string) => readOptions(words.split(" ").filter(Boolean), ["a.json", "b.json"]);

test("without words, every scenario, every policy and five seeds", () => {
  const files = ["a.json", "b.json"];
  expect(read("")).toEqual({ files, policies: POLICIES, seeds: [1, 2, 3, 4, 5], json: false });
});

test("each word narrows it", () => {
  const one = { files: ["c.json"], policies: ["board"], seeds: [7], json: true };
  expect(read("--json --scenario c.json --policy board --seed 7")).toEqual(one);
});

describe("what is wrong is said, with the usage", () => {
  test.each(["--policy best", "--seed -1", "--seed x", "--scenario", "--jsn", "c.json"])("%s", (words) => {
    expect(() => read(words)).toThrow(/usage: npm run simulate/);
  });
});
