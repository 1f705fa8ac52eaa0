import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { readForm } from "#lib/forms/read-form.ts";
import { maskOf, SLOTS } from "#lib/listings/availability.ts";
import { BODY_LENGTH, LANGUAGES, RADII_M, TITLE_LENGTH } from "#lib/listings/listing.ts";
import {
  beneficiaryStepSchema,
  categoryStepSchema,
  editListingSchema,
  leaveTitleSchema,
  publishSchema,
  titleStepSchema,
  whenStepSchema,
  whereStepSchema,
} from "#lib/listings/publish-listing.schema.ts";

type Schema = {
  safeParse: (value: unknown) => { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };
};

/** `field: key` for each problem that a schema finds. */
function problems(schema: Schema, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("the category", () => {
  test.each(CATEGORY_KEYS)("%s is accepted", (category) => {
    expect(categoryStepSchema.parse({ kind: "request", category }).answers).toEqual({ category });
  });

  test.each([[undefined], [""], ["gold"], ["__proto__"], [["shopping", "pets"]], [{}]])("%j is refused", (category) => {
    expect(problems(categoryStepSchema, { kind: "request", category })).toEqual(["category: category.required"]);
  });

  test("an unknown kind or field is refused", () => {
    expect(problems(categoryStepSchema, { kind: "gift", category: "pets" })).toEqual(["kind: kind.required"]);
    expect(categoryStepSchema.safeParse({ kind: "offer", category: "pets", status: "published" }).success).toBe(false);
  });

  test("a key that would reach a prototype is left out of the form", () => {
    const form = new FormData();
    form.append("kind", "offer");
    form.append("category", "pets");
    form.append("__proto__", "polluted");
    expect(categoryStepSchema.parse(readForm(form)).answers).toEqual({ category: "pets" });
  });
});

describe("the title and the details", () => {
  const typed = (title: string, body = "") => ({ kind: "request", title, body });

  test("are cleaned: marks that turn or hide text, lone surrogates, spaces", () => {
    const { answers } = titleStepSchema.parse(typed("  Réparer\u202E  mon\u200B vélo \uD800 ", "a\r\n\n\n\nb"));
    expect(answers).toEqual({ title: "Réparer mon vélo \uFFFD", body: "a\n\nb" });
  });

  test.each([
    ["", "title: listingTitle.required"],
    ["   \u200B ", "title: listingTitle.required"],
    ["Courses", "title: listingTitle.too-short"],
    ["🙂🙂🙂é", "title: listingTitle.too-short"],
    ["x".repeat(TITLE_LENGTH.max + 1), "title: listingTitle.too-long"],
    ["x".repeat(100_000), "title: listingTitle.too-long"],
    ["!!!!!!!!!!!", "title: listingTitle.no-words"],
    ["🙂🙂🙂🙂🙂🙂🙂🙂🙂", "title: listingTitle.no-words"],
  ])("%s: %s", (title, problem) => {
    expect(problems(titleStepSchema, typed(title))).toContain(problem);
  });

  test("details that are too long are refused", () => {
    expect(problems(titleStepSchema, typed("Réparer mon vélo", "x".repeat(BODY_LENGTH.max + 1)))).toEqual([
      "body: body.too-long",
    ]);
  });

  test("whatever is accepted fits the columns of PostgreSQL", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), fc.string({ unit: "binary" }), (title, body) => {
        const result = titleStepSchema.safeParse(typed(title, body));
        if (!result.success) return;
        const { answers } = result.data;
        expect([...answers.title].length).toBeGreaterThanOrEqual(TITLE_LENGTH.min);
        expect([...answers.title].length).toBeLessThanOrEqual(TITLE_LENGTH.max);
        expect(answers.title + answers.body).not.toContain("\0");
        expect(answers.title.isWellFormed() && answers.body.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("for whom", () => {
  test("oneself needs no agreement, somebody else does", () => {
    expect(beneficiaryStepSchema.parse({ kind: "request", beneficiary: "self" }).answers).toEqual({
      beneficiary: "self",
      peopleWanted: 1,
    });
    expect(problems(beneficiaryStepSchema, { kind: "request", beneficiary: "other" })).toEqual([
      "agreement: agreement.required",
    ]);
    const agreed = { kind: "request", beneficiary: "other", agreement: "on" };
    expect(beneficiaryStepSchema.parse(agreed).answers).toMatchObject({ beneficiary: "other" });
  });

  test("one helper is wanted, or up to ten when the author says so", () => {
    const wanted = (peopleWanted: unknown) => ({ kind: "request", beneficiary: "self", peopleWanted });
    for (const count of [1, 3, 10]) {
      expect(beneficiaryStepSchema.parse(wanted(String(count))).answers.peopleWanted).toBe(count);
    }
    for (const wrong of ["", "0", "11", "-1", "1e1", "2.5", "deux", ["1", "2"], 3]) {
      expect(problems(beneficiaryStepSchema, wanted(wrong))).toEqual(["peopleWanted: peopleWanted.unknown"]);
    }
  });

  test("an offer has no such question", () => {
    expect(beneficiaryStepSchema.safeParse({ kind: "offer", beneficiary: "self" }).success).toBe(false);
  });
});

describe("when", () => {
  const NONE = { neededOn: null, neededPart: null, availability: 0 };
  const request = (fields: object) => ({ kind: "request", ...fields });

  test.each([
    [{ urgency: "today" }, { ...NONE, urgency: "today" }],
    [{ urgency: "flexible" }, { ...NONE, urgency: "flexible" }],
    [
      { urgency: "dated", neededOn: "2026-12-03", neededPart: "afternoon" },
      { urgency: "dated", neededOn: "2026-12-03", neededPart: "afternoon", availability: 0 },
    ],
    [
      { urgency: "slots", slots: ["tue-evening", "sat-morning"] },
      { ...NONE, urgency: "slots", availability: maskOf(["tue-evening", "sat-morning"]) },
    ],
    [
      { urgency: "slots", slots: "mon-noon" },
      { ...NONE, urgency: "slots", availability: maskOf(["mon-noon"]) },
    ],
  ])("%j", (typed, answers) => {
    expect(whenStepSchema.parse(request(typed)).answers).toEqual(answers);
  });

  test("what belongs to another answer is dropped, even when it is wrong", () => {
    const typed = request({ urgency: "today", neededOn: "hier", neededPart: "noon", slots: ["mon-noon"] });
    expect(whenStepSchema.parse(typed).answers).toEqual({ ...NONE, urgency: "today" });
  });

  test.each([
    [{}, "urgency: urgency.required"],
    [{ urgency: "never" }, "urgency: urgency.required"],
    [{ urgency: "dated" }, "neededOn: neededOn.required"],
    [{ urgency: "dated", neededOn: "2026-02-30" }, "neededOn: neededOn.malformed"],
    [{ urgency: "dated", neededOn: "demain" }, "neededOn: neededOn.malformed"],
    [{ urgency: "slots" }, "slots: slots.required"],
    [{ urgency: "slots", slots: ["mon-night"] }, "slots.0: slots.unknown"],
  ])("%j: %s", (typed, problem) => {
    expect(problems(whenStepSchema, request(typed))).toContain(problem);
  });

  test("an offer says how often, and is never for one day", () => {
    const offer = (fields: object) => ({ kind: "offer", urgency: "flexible", capacity: "2", ...fields });
    expect(whenStepSchema.parse(offer({})).answers).toEqual({ ...NONE, urgency: "flexible", capacity: 2 });
    for (const capacity of [undefined, "", "0", "15", "-1", "1e1", "2.5", ["1", "2"]]) {
      expect(problems(whenStepSchema, offer({ capacity }))).toContain("capacity: capacity.required");
    }
    expect(problems(whenStepSchema, offer({ urgency: "today" }))).toContain("urgency: urgency.required");
  });

  test("every set of slots comes back as the same mask", () => {
    fc.assert(
      fc.property(fc.subarray([...SLOTS], { minLength: 1 }), (slots) => {
        const { answers } = whenStepSchema.parse(request({ urgency: "slots", slots }));
        expect(answers.availability).toBe(maskOf(slots));
      }),
    );
  });
});

describe("where", () => {
  test("a request and an offer", () => {
    const typed = { quartier: "battant", remote: "on", equipment: "car", languages: ["fr", "tr"] };
    const answers = { remote: true, equipment: ["car"], languages: ["fr", "tr"] };
    expect(whereStepSchema.parse({ kind: "request", ...typed }).answers).toEqual(answers);
    for (const radiusM of RADII_M) {
      expect(whereStepSchema.parse({ kind: "offer", ...typed, radius: String(radiusM) }).answers).toEqual({
        ...answers,
        radiusM,
      });
    }
  });

  test.each([
    [{ quartier: "" }, "quartier: quartier.required"],
    [{}, "quartier: quartier.required"],
    [{ quartier: "../etc" }, "quartier: quartier.unknown"],
    [{ quartier: "battant", languages: "xx" }, "languages.0: languages.unknown"],
    [{ quartier: "battant", equipment: ["rocket"] }, "equipment.0: equipment.unknown"],
  ])("%j: %s", (typed, problem) => {
    expect(problems(whereStepSchema, { kind: "request", ...typed })).toContain(problem);
  });

  test("the place is a point, the stored one, or none", () => {
    const where = (place: object) => whereStepSchema.parse({ kind: "request", quartier: "battant", ...place }).where;
    const point = { lng: 6.0242, lat: 47.2352 };
    expect(where({})).toEqual({ quartier: "battant", place: null, proposed: false });
    expect(where({ place: "none", found: "6,47|battant|x" })).toMatchObject({ place: null });
    expect(where({ place: "kept" })).toMatchObject({ place: "kept", proposed: false });
    expect(where({ place: "6.02420,47.23520" })).toMatchObject({ place: point, proposed: false });
    expect(where({ place: "6.02420,47.23520", proposed: "6.02420,47.23520" })).toMatchObject({ proposed: true });
    expect(where({ quartier: "", place: "6.02420,47.23520" })).toMatchObject({ quartier: "", place: point });
  });

  test.each([
    [{ quartier: "battant", place: "anywhere" }, "place: place.malformed"],
    [{ quartier: "battant", place: "200,100" }, "place: place.malformed"],
    [{ quartier: "battant", place: ["6,47", "7,48"] }, "place: place.malformed"],
    [{ quartier: "battant", found: ["6,47|battant|x"] }, "place: place.required"],
    [{ quartier: "", place: "none" }, "quartier: quartier.required"],
    [{ quartier: "", place: "kept" }, "quartier: quartier.required"],
    [{ quartier: "battant", address: "x".repeat(401) }, "address: address.too-long"],
  ])("%j is refused: %s", (typed, problem) => {
    expect(problems(whereStepSchema, { kind: "request", ...typed })).toEqual([problem]);
  });

  test("a radius that is not offered is refused", () => {
    expect(problems(whereStepSchema, { kind: "offer", quartier: "battant", radius: "999999" })).toEqual([
      "radius: radius.unknown",
    ]);
  });
});

describe("publishing", () => {
  const key = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
  test("needs the key and the tick", () => {
    expect(problems(publishSchema, { key, unpaid: "on" })).toEqual([]);
    expect(problems(publishSchema, { unpaid: "on" })).toEqual(["key: key.missing"]);
    expect(problems(publishSchema, { key: "1 or 1=1", unpaid: "on" })).toEqual(["key: key.missing"]);
    expect(problems(publishSchema, { key })).toEqual(["unpaid: unpaid.required"]);
  });
});

describe("an edit", () => {
  const request = {
    kind: "request",
    version: "3",
    category: "shopping",
    title: "Faire mes courses",
    body: "",
    beneficiary: "self",
    urgency: "slots",
    neededOn: "",
    neededPart: "",
    slots: "mon-noon",
    quartier: "battant",
    languages: LANGUAGES.slice(0, 2),
  };
  test("gives all the answers and the version that it started from", () => {
    const { version, answers } = editListingSchema.parse(request);
    expect(version).toBe(3);
    expect(answers).toMatchObject({ category: "shopping", beneficiary: "self", availability: maskOf(["mon-noon"]) });
    expect(answers).toMatchObject({ peopleWanted: 1 });
    expect(editListingSchema.parse({ ...request, peopleWanted: "4" }).answers).toMatchObject({ peopleWanted: 4 });
  });

  test("without its version, or with fields of nobody's business, is refused", () => {
    expect(problems(editListingSchema, { ...request, version: "" })).toEqual(["version: version.missing"]);
    for (const extra of ["authorId", "cityId", "status", "location", "cell"]) {
      expect(editListingSchema.safeParse({ ...request, [extra]: "x" }).success).toBe(false);
    }
  });
});

describe("leaving the title for a listing that fits", () => {
  const open = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";

  test("keeps what was typed, finished or not", () => {
    const typed = { kind: "request", open, title: "  Fai\u200b ", body: "avec un chien" };
    expect(leaveTitleSchema.parse(typed)).toEqual({
      kind: "request",
      open,
      answers: { title: "Fai", body: "avec un chien" },
    });
    expect(leaveTitleSchema.parse({ ...typed, title: " " }).answers).toEqual({ body: "avec un chien" });
    expect(leaveTitleSchema.parse({ ...typed, open: "all", title: "a".repeat(300) }).answers.title).toHaveLength(
      TITLE_LENGTH.max,
    );
  });

  test.each([
    [{ open: "https://elsewhere.example" }, "open"],
    [{ kind: "both" }, "kind"],
    [{ title: "a".repeat(10_000) }, "title"],
    [{ idea: "x" }, ""],
  ])("refuses %j", (wrong, field) => {
    const typed = { kind: "request", open, title: "Faire", body: "", ...wrong };
    expect(problems(leaveTitleSchema, typed).map((problem) => problem.split(":")[0])).toEqual([field]);
  });
});
