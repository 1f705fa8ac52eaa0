import { expect, test } from "vitest";
import { nearestFarther } from "#lib/matching/farther.ts";

const person = (metres: number, remote = false) => ({ metres, remote });

test.each([
  ["nobody", [], null],
  ["one", [person(950)], { bandM: 1000, people: 1, remote: 0 }],
  ["those of one band", [person(1900), person(1600, true), person(4000)], { bandM: 2000, people: 2, remote: 1 }],
  ["at the bound of a band", [person(2000), person(2000.1)], { bandM: 2000, people: 1, remote: 0 }],
  ["beyond every band", [person(12_000), person(40_000, true)], { bandM: null, people: 2, remote: 1 }],
] as const)("the nearest of %s", (_, people, farther) => {
  expect(nearestFarther(people)).toEqual(farther);
});
