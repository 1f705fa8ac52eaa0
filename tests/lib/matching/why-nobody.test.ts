import { expect, test } from "vitest";
import { whyNobody } from "#lib/matching/why-nobody.ts";

const NOBODY = { inCategory: 0, ifFarther: 0, ifOtherSlots: 0, ifVerified: 0, ifOtherEquipment: 0 };

test("nobody offers it at all", () => {
  expect(whyNobody(NOBODY)).toEqual([{ code: "nobody-in-category" }]);
});

test("the obstacle that hides most people comes first", () => {
  expect(whyNobody({ ...NOBODY, inCategory: 9, ifFarther: 1, ifOtherSlots: 3, ifVerified: 2 })).toEqual([
    { code: "other-slots", people: 3 },
    { code: "not-verified", people: 2 },
    { code: "too-far", people: 1 },
  ]);
  expect(whyNobody({ ...NOBODY, inCategory: 1, ifOtherEquipment: 1 })).toEqual([{ code: "equipment", people: 1 }]);
});

test("no single thing would be enough", () => {
  expect(whyNobody({ ...NOBODY, inCategory: 4 })).toEqual([{ code: "several-obstacles", people: 4 }]);
});
