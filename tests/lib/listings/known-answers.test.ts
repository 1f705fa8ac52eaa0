import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import { nextStep, type Step, type Subject } from "#lib/listings/draft.ts";
import { knownAnswers } from "#lib/listings/known-answers.ts";
import type { Kind } from "#lib/listings/listing.ts";
import {
  beneficiaryStepSchema,
  categoryStepSchema,
  publishSchema,
  titleStepSchema,
  whenStepSchema,
  whereStepSchema,
} from "#lib/listings/publish-listing.schema.ts";

/** Photos, where there are some, may be skipped: each one is a form of its own. */
type AskedStep = Exclude<Step, "photos">;

const SCHEMAS: Record<AskedStep, z.ZodType> = {
  category: categoryStepSchema,
  title: titleStepSchema,
  beneficiary: beneficiaryStepSchema,
  when: whenStepSchema,
  where: whereStepSchema,
  review: publishSchema,
};

/** The fields that each step has, as a browser sends them untouched. */
const UNTOUCHED: Record<AskedStep, readonly string[]> = {
  category: [],
  title: ["title", "body"],
  beneficiary: [],
  when: ["neededOn", "neededPart"],
  where: ["quartier"],
  review: [],
};

/** The screens that an author is led through. */
function screensOf(subject: Subject): Step[] {
  const screens: Step[] = ["category"];
  while (screens.at(-1) !== "review") screens.push(nextStep(subject, screens.at(-1) as Step));
  return screens;
}

/** What is refused when an author sends every step of a kind without filling in anything. */
function requiredFields(kind: Kind, known: FormValues): string[] {
  const steps = screensOf({ kind }).filter((step) => step !== "photos");
  return steps.flatMap((step) => {
    const schema = SCHEMAS[step];
    const hidden = step === "review" ? { key: crypto.randomUUID() } : { kind };
    const shown = Object.fromEntries(UNTOUCHED[step].map((name) => [name, known[name] ?? ""]));
    const filled = step === "beneficiary" ? { beneficiary: known.beneficiary } : {};
    const offered = kind === "offer" && step === "where" ? { radius: known.radius } : {};
    const asked = kind === "offer" && step === "when" ? { capacity: "" } : shown;
    const result = schema.safeParse({ ...hidden, ...asked, ...filled, ...offered });
    return [...new Set(result.error?.issues.map(({ path }) => String(path[0])) ?? [])];
  });
}

describe("to publish a request", () => {
  test("a newcomer goes through six screens at most and fills in five fields at most", () => {
    for (const category of CATEGORY_KEYS) {
      expect(screensOf({ kind: "request", category }).length).toBeLessThanOrEqual(6);
    }
    const fields = requiredFields("request", knownAnswers("request", { quartier: null, languages: [] }));
    expect(fields).toEqual(["category", "title", "urgency", "quartier", "unpaid"]);
    expect(fields.length).toBeLessThanOrEqual(5);
  });

  test("who lives in the city need not say where", () => {
    const known = knownAnswers("request", { quartier: "palente", languages: ["fr"] });
    expect(requiredFields("request", known)).toEqual(["category", "title", "urgency", "unpaid"]);
  });
});

test("an offer asks for its weekly capacity too", () => {
  const known = knownAnswers("offer", { quartier: "palente", languages: ["fr", "tr"] });
  expect(requiredFields("offer", known)).toEqual(["category", "title", "urgency", "capacity", "unpaid"]);
  expect(known).toMatchObject({ languages: ["fr", "tr"], radius: "2000" });
});
