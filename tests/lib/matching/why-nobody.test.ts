import { expect, test } from "vitest";
import { type ObstacleCounts, type ObstacleDetails, whyNobody } from "#lib/matching/why-nobody.ts";

const NOBODY = {
  inCategory: 0,
  fitting: 0,
  ifOtherLanguage: 0,
  ifFarther: 0,
  ifOtherSlots: 0,
  ifVerified: 0,
  ifOtherEquipment: 0,
  ifNextWeek: 0,
};

const said = (counts: Partial<ObstacleCounts>, details: Partial<ObstacleDetails> = {}) =>
  whyNobody({ ...NOBODY, ...counts }, { otherTimes: [], farther: null, ...details });

test("nobody offers it at all", () => {
  expect(said({})).toEqual([{ code: "nobody-in-category" }]);
});

test("the obstacle that hides most people comes first", () => {
  expect(said({ inCategory: 9, ifFarther: 1, ifOtherSlots: 3, ifVerified: 2 })).toEqual([
    { code: "other-slots", people: 3, times: [] },
    { code: "not-verified", people: 2 },
    { code: "too-far", people: 1, nearest: null },
  ]);
  expect(said({ inCategory: 2, ifNextWeek: 2 })).toEqual([{ code: "full-this-week", people: 2 }]);
  expect(said({ inCategory: 1, ifOtherEquipment: 1 })).toEqual([{ code: "equipment", people: 1 }]);
});

test("people who fit but do not speak the language", () => {
  expect(said({ inCategory: 4, fitting: 2, ifOtherLanguage: 2 })).toEqual([{ code: "language", people: 2 }]);
});

test("nothing is said of people who fit the rules and are merely far or unlike", () => {
  expect(said({ inCategory: 4, fitting: 2 })).toEqual([]);
});

test("no single thing would be enough", () => {
  expect(said({ inCategory: 4 })).toEqual([{ code: "several-obstacles", people: 4 }]);
});

test("other times and the nearest people go with their obstacle, the three best times at most", () => {
  const time = (when: "evening" | "mon" | "tue" | "wed", people: number) => ({ when, people });
  const otherTimes = [time("evening", 4), time("mon", 3), time("tue", 2), time("wed", 1)];
  const farther = { bandM: 1000, people: 1, remote: 0 } as const;
  expect(said({ inCategory: 9, ifOtherSlots: 5, ifFarther: 2 }, { otherTimes, farther })).toEqual([
    { code: "other-slots", people: 5, times: otherTimes.slice(0, 3) },
    { code: "too-far", people: 2, nearest: farther },
  ]);
});
