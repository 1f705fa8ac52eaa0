import { expect, test } from "vitest";
import { whyNobody } from "#lib/matching/why-nobody.ts";

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

test("nobody offers it at all", () => {
  expect(whyNobody(NOBODY)).toEqual([{ code: "nobody-in-category" }]);
});

test("the obstacle that hides most people comes first", () => {
  expect(whyNobody({ ...NOBODY, inCategory: 9, ifFarther: 1, ifOtherSlots: 3, ifVerified: 2 })).toEqual([
    { code: "other-slots", people: 3 },
    { code: "not-verified", people: 2 },
    { code: "too-far", people: 1 },
  ]);
  expect(whyNobody({ ...NOBODY, inCategory: 2, ifNextWeek: 2 })).toEqual([{ code: "full-this-week", people: 2 }]);
  expect(whyNobody({ ...NOBODY, inCategory: 1, ifOtherEquipment: 1 })).toEqual([{ code: "equipment", people: 1 }]);
});

test("people who fit but do not speak the language", () => {
  expect(whyNobody({ ...NOBODY, inCategory: 4, fitting: 2, ifOtherLanguage: 2 })).toEqual([
    { code: "language", people: 2 },
  ]);
});

test("nothing is said of people who fit the rules and are merely far or unlike", () => {
  expect(whyNobody({ ...NOBODY, inCategory: 4, fitting: 2 })).toEqual([]);
});

test("no single thing would be enough", () => {
  expect(whyNobody({ ...NOBODY, inCategory: 4 })).toEqual([{ code: "several-obstacles", people: 4 }]);
});
