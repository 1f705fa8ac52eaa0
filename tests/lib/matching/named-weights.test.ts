import { expect, test } from "vitest";
import { changedWeights, namedWeights } from "#lib/matching/named-weights.ts";
import { cityWeightsSchema } from "#lib/matching/weights.schema.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";

test("every weight has the name by which a city changes it", () => {
  const names = namedWeights(DEFAULT_WEIGHTS).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("walk.halfMinutes");
  for (const { name, value } of namedWeights(DEFAULT_WEIGHTS)) {
    const [group = "", part] = name.split(".");
    expect(cityWeightsSchema.parse({ [group]: part ? { [part]: value } : value })).toEqual(DEFAULT_WEIGHTS);
  }
});

test("what a city changed is what differs", () => {
  expect(changedWeights(DEFAULT_WEIGHTS, DEFAULT_WEIGHTS)).toEqual([]);
  const own = cityWeightsSchema.parse({ remote: 0.5, walk: { halfMinutes: 20 } });
  expect(changedWeights(own, DEFAULT_WEIGHTS)).toEqual([
    { name: "remote", value: 0.5 },
    { name: "walk.halfMinutes", value: 20 },
  ]);
});
