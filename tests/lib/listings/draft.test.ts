import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { EQUIPMENT } from "#lib/catalogue/equipment.ts";
import {
  type DraftAnswers,
  draftContent,
  firstMissingStep,
  isOnTheWay,
  newDraft,
  nextStep,
  previousStep,
  reachableStep,
  readDraft,
  type Step,
  stepAfter,
  stepsFor,
  withAnswers,
} from "#lib/listings/draft.ts";
import { KINDS } from "#lib/listings/listing.ts";
import {
  beneficiaryStepSchema,
  categoryStepSchema,
  titleStepSchema,
  whenStepSchema,
  whereStepSchema,
} from "#lib/listings/publish-listing.schema.ts";

const TODAY = "2026-11-24";

const ANSWERS: Partial<Record<Step, Partial<DraftAnswers>>> = {
  category: { category: "admin_help" },
  title: { title: "Remplir un dossier de retraite", body: "En turc si possible." },
  beneficiary: { beneficiary: "other" },
  when: { urgency: "dated", neededOn: "2026-12-03", neededPart: "afternoon", availability: 0 },
  where: { quartier: "palente", point: null, remote: true, equipment: ["computer"], languages: ["tr"] },
};

const answered = (kind: "request" | "offer", ...steps: Step[]): DraftAnswers =>
  steps.reduce((draft, step) => withAnswers(draft, ANSWERS[step] ?? {}), newDraft(kind));

describe("the steps", () => {
  test("a request asks five questions then shows them; an offer is always one's own", () => {
    expect(stepsFor(newDraft("request"))).toEqual(["category", "title", "beneficiary", "when", "where", "review"]);
    expect(stepsFor(newDraft("offer"))).toEqual(["category", "title", "when", "where", "review"]);
  });

  test.each(CATEGORY_KEYS)(
    "of %s ask for photos where a thing is to be shown, and are six at most without them",
    (key) => {
      const steps = stepsFor({ kind: "request", category: key });
      expect(steps.includes("photos")).toBe(["repair", "tool_loan", "donation"].includes(key));
      expect(steps.filter((step) => step !== "photos").length).toBeLessThanOrEqual(6);
    },
  );

  test("photos may be skipped, on the first way and after", () => {
    const thing = { ...answered("offer", "category", "title"), category: "tool_loan" as const };
    expect(stepAfter(thing, "title", TODAY)).toBe("photos");
    expect(stepAfter(thing, "photos", TODAY)).toBe("when");
    expect(firstMissingStep(thing, TODAY)).toBe("when");
    const whole = withAnswers(thing, { ...ANSWERS.when, ...ANSWERS.where });
    expect(stepAfter(whole, "photos", TODAY)).toBe("review");
    expect(reachableStep(whole, "photos", TODAY)).toBe("photos");
    expect(reachableStep({ ...whole, category: "sewing" }, "photos", TODAY)).toBe("review");
  });

  test("a request is led past its photos, and may still show them", () => {
    const thing = withAnswers(answered("request", "category", "title", "beneficiary"), { category: "repair" });
    expect(stepAfter(thing, "title", TODAY)).toBe("beneficiary");
    expect(stepAfter(thing, "photos", TODAY)).toBe("beneficiary");
    expect(previousStep(thing, "beneficiary")).toBe("title");
    expect(previousStep(thing, "photos")).toBe("title");
    expect(reachableStep(thing, "photos", TODAY)).toBe("photos");
  });

  test.each(KINDS)("of a %s are walked forwards and backwards alike", (kind) => {
    for (const category of CATEGORY_KEYS) {
      const subject = { kind, category };
      const led = stepsFor(subject).filter((step) => isOnTheWay(subject, step));
      for (const step of led.slice(1)) {
        const before = previousStep(subject, step);
        expect(before && nextStep(subject, before)).toBe(step);
      }
      expect(previousStep(subject, "category")).toBeNull();
      expect(nextStep(subject, "review")).toBe("review");
    }
  });

  test.each<[string, DraftAnswers, Step]>([
    ["nothing", newDraft("request"), "category"],
    ["the category", answered("request", "category"), "title"],
    ["all but for whom", answered("request", "category", "title", "when", "where"), "beneficiary"],
    ["the same for an offer", answered("offer", "category", "title", "when", "where"), "review"],
    ["everything", answered("request", "category", "title", "beneficiary", "when", "where"), "review"],
    ["only the last one", answered("request", "where"), "category"],
  ])("after %s the first missing one is asked", (_, draft, step) => {
    expect(firstMissingStep(draft, TODAY)).toBe(step);
  });

  test.each(["Pain", "", "12345678", "a".repeat(200)])("a title that is not finished is asked again (%j)", (title) => {
    const draft = withAnswers(answered("request", "category", "title", "beneficiary", "when", "where"), { title });
    expect(firstMissingStep(draft, TODAY)).toBe("title");
    expect(draftContent(draft, TODAY)).toBeNull();
  });

  test("a date that has passed is asked again", () => {
    const draft = answered("request", "category", "title", "beneficiary", "when", "where");
    expect(firstMissingStep(draft, "2026-12-03")).toBe("review");
    expect(firstMissingStep(draft, "2026-12-04")).toBe("when");
    expect(draftContent(draft, "2026-12-04")).toBeNull();
  });

  test.each<[Step, Step]>([
    ["category", "category"],
    ["title", "title"],
    ["beneficiary", "beneficiary"],
    ["when", "beneficiary"],
    ["review", "beneficiary"],
  ])("with two answers, %s leads to %s", (wanted, shown) => {
    expect(reachableStep(answered("request", "category", "title"), wanted, TODAY)).toBe(shown);
  });

  test("a step that the kind does not have leads to the first missing one", () => {
    expect(reachableStep(answered("offer", "category", "title"), "beneficiary", TODAY)).toBe("when");
  });
});

describe("a request", () => {
  test("needs six screens and five answers, no more", () => {
    const steps = {
      category: categoryStepSchema.parse({ kind: "request", category: "moving" }),
      title: titleStepSchema.parse({ kind: "request", title: "Descendre un canapé", body: "" }),
      beneficiary: beneficiaryStepSchema.parse({ kind: "request", beneficiary: "self" }),
      when: whenStepSchema.parse({ kind: "request", urgency: "flexible" }),
      where: whereStepSchema.parse({ kind: "request", quartier: "battant" }),
    };
    expect(stepsFor({ kind: "request", category: "moving" })).toEqual([...Object.keys(steps), "review"]);
    const answers = Object.values(steps).reduce((all, { answers }) => withAnswers(all, answers), newDraft("request"));
    expect(draftContent({ ...answers, quartier: "battant" }, "2026-11-24")?.content).toMatchObject({ peopleWanted: 1 });
  });
});

describe("answers", () => {
  test("what another category does not ask is forgotten", () => {
    const draft = answered("request", "category", "where");
    expect(withAnswers(draft, { category: "sewing" })).toMatchObject({ remote: false, equipment: [] });
  });

  test("never keep what their category does not ask", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CATEGORY_KEYS),
        fc.constantFrom(...CATEGORY_KEYS),
        fc.subarray([...EQUIPMENT]),
        fc.boolean(),
        (first, second, equipment, remote) => {
          const draft = withAnswers(withAnswers(newDraft("offer"), { category: first, equipment, remote }), {
            category: second,
          });
          for (const item of draft.equipment ?? []) expect(CATEGORIES[second].equipment).toContain(item);
          if (draft.remote) expect(CATEGORIES[second].remote).toBe(true);
        },
      ),
    );
  });

  test("become a listing once complete", () => {
    const request = draftContent(answered("request", "category", "title", "beneficiary", "when", "where"), TODAY);
    expect(request).toEqual({
      quartier: "palente",
      point: null,
      content: {
        kind: "request",
        category: "admin_help",
        title: "Remplir un dossier de retraite",
        body: "En turc si possible.",
        remote: true,
        urgency: "dated",
        neededOn: "2026-12-03",
        neededPart: "afternoon",
        availability: 0,
        languages: ["tr"],
        equipment: ["computer"],
        radiusM: 2000,
        capacity: null,
        beneficiary: "other",
        peopleWanted: 1,
      },
    });
  });

  test("want as many helpers as were asked for: one in an older draft, and always one for an offer", () => {
    const whole = answered("request", "category", "title", "beneficiary", "when", "where");
    const wanted = (kind: "request" | "offer", stored: object) =>
      draftContent(readDraft({ ...whole, ...stored, kind }) ?? newDraft(kind), TODAY)?.content.peopleWanted;
    expect(wanted("request", {})).toBe(1);
    expect(wanted("request", { peopleWanted: 3 })).toBe(3);
    for (const peopleWanted of [0, 11, 2.5, "3", null]) expect(wanted("request", { peopleWanted })).toBe(1);
    expect(wanted("offer", { peopleWanted: 3, capacity: 2 })).toBe(1);
  });

  test("of an offer have a capacity and no other beneficiary", () => {
    const draft = withAnswers(answered("offer", "category", "title", "where"), {
      urgency: "flexible",
      neededOn: null,
      capacity: 3,
      beneficiary: "other",
    });
    expect(draftContent(draft, TODAY)?.content).toMatchObject({ capacity: 3, beneficiary: "self", neededOn: null });
  });

  test("survive being stored", () => {
    const draft = answered("request", "category", "title", "beneficiary", "when", "where");
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test("of an older version are asked again when they mean nothing any more", () => {
    expect(readDraft({ kind: "offer", category: "witchcraft", title: "Un coup de main", extra: 1 })).toEqual({
      kind: "offer",
      title: "Un coup de main",
    });
    for (const stored of [null, "text", {}, { kind: "gift" }]) expect(readDraft(stored)).toBeNull();
  });
});
