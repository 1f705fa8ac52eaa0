import { describe, expect, test } from "vitest";
import { type DraftAnswers, firstMissingStep, type Step } from "#lib/listings/draft.ts";
import { type DraftTrouble, draftTrouble, openAnswers } from "#lib/listings/draft-trouble.ts";

const DRAFT: DraftAnswers = {
  kind: "request",
  category: "shopping",
  title: "Faire mes courses",
  urgency: "dated",
  neededOn: "2026-12-03",
};
const BEFORE = "2026-11-24";
const AFTER = "2026-12-04";

describe("a category that the city switched off", () => {
  test("is taken out and named, with all the rest kept", () => {
    const { answers, switchedOff } = openAnswers(DRAFT, ["pets", "shopping"]);
    const { category: _, ...others } = DRAFT;
    expect(answers).toEqual(others);
    expect(switchedOff).toBe("shopping");
    expect(firstMissingStep(answers, BEFORE)).toBe("category");
  });

  test("another one changes nothing", () => {
    expect(openAnswers(DRAFT, ["pets"])).toEqual({ answers: DRAFT, switchedOff: null });
    expect(openAnswers({ kind: "offer" }, ["pets"])).toEqual({ answers: { kind: "offer" }, switchedOff: null });
  });
});

const { category: _, ...WITHOUT_CATEGORY } = DRAFT;
const CASES: [string, DraftAnswers, Step, Partial<Parameters<typeof draftTrouble>[2]>, DraftTrouble | null][] = [
  ["all is well", DRAFT, "title", {}, null],
  ["a new draft", { kind: "request" }, "category", {}, null],
  ["its category is off", WITHOUT_CATEGORY, "category", { switchedOff: "shopping" }, "category-off"],
  ["it begins anew with a later answer", WITHOUT_CATEGORY, "category", {}, "category-missing"],
  ["its date has passed", DRAFT, "when", { today: AFTER }, "date-passed"],
  ["its date is to come", DRAFT, "when", {}, null],
  ["a later step was wanted", DRAFT, "title", { sentBack: true }, "not-yet"],
  ["a passed date says more than that", DRAFT, "when", { today: AFTER, sentBack: true }, "date-passed"],
];

test.each(CASES)("%s", (_name, answers, step, seen, trouble) => {
  expect(draftTrouble(answers, step, { switchedOff: null, today: BEFORE, sentBack: false, ...seen })).toBe(trouble);
});
