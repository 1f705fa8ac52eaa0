import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callSchema, sendCallSchema } from "#lib/calls/call.schema.ts";
import { CALL_LENGTH, callDaysProblem } from "#lib/calls/call.ts";
import { callLinkEnd, callLinkText, readCallLink } from "#lib/calls/call-link.ts";
import { callQuery, readCallQuery, TEMPLATES } from "#lib/calls/call-query.ts";
import { callTemplate } from "#lib/calls/call-template.ts";
import { callView } from "#lib/calls/call-view.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";

const TODAY = "2026-11-24";

describe("callDaysProblem", () => {
  test.each([
    ["2026-11-24", "2026-11-24", null],
    ["2026-11-24", "2027-02-24", null],
    ["2027-02-24", "2027-05-27", null],
    ["2026-11-23", "2026-12-01", "call.start-past"],
    ["1976-11-23", "1976-12-01", "call.start-past"],
    ["2027-02-25", "2027-02-26", "call.start-far"],
    ["2076-11-24", "2076-11-30", "call.start-far"],
    ["2026-11-25", "2026-11-24", "call.order"],
    ["2026-11-24", "2027-02-25", "call.too-long"],
    ["2026-11-24", "2076-11-24", "call.too-long"],
  ])("from %s to %s: %s", (startsOn, endsOn, key) => {
    expect(callDaysProblem({ startsOn, endsOn }, TODAY)?.key ?? null).toBe(key);
  });
});

const GOOD = {
  categorie: "shopping",
  quartier: ["battant", "battant", "chaprais-cras"],
  debut: TODAY,
  fin: "2026-12-08",
  titre: "  Courses : des bras manquent ",
  texte: "Pouvez-vous aider un voisin cette semaine ?\r\n\r\n\r\n\r\nMerci.",
  proches: "on",
};

describe("callSchema", () => {
  test("reads a call, cleaned; one quartier is a list of one, twice the same is once", () => {
    expect(callSchema.parse(GOOD)).toMatchObject({
      quartier: ["battant", "chaprais-cras"],
      titre: "Courses : des bras manquent",
      texte: "Pouvez-vous aider un voisin cette semaine ?\n\nMerci.",
      proches: true,
      voisins: false,
    });
    expect(callSchema.parse({ ...GOOD, quartier: "battant" }).quartier).toEqual(["battant"]);
  });

  test.each([
    ["categorie", "", "category.required"],
    ["quartier", undefined, "call.quartiers"],
    ["quartier", [], "call.quartiers"],
    ["debut", "demain", "call.start"],
    ["fin", "2026-02-31", "call.end"],
    ["titre", "court", "callTitle.too-short"],
    ["titre", "t".repeat(91), "callTitle.too-long"],
    ["texte", "", "callText.too-short"],
    ["texte", "t".repeat(601), "callText.too-long"],
  ])("%s %j: %s", (field, value, key) => {
    const read = callSchema.safeParse({ ...GOOD, [field]: value });
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toContainEqual([field, key]);
  });

  test("the press that sends takes nothing that it does not know", () => {
    const press = { ...GOOD, key: "0199c0de-0000-7000-8000-000000000001", annonce: "12" };
    expect(sendCallSchema.parse(press)).toMatchObject({ annonce: 12 });
    expect(sendCallSchema.safeParse({ ...press, cityId: "x" }).success).toBe(false);
    for (const annonce of ["-1", "1.5", "douze"]) {
      expect(sendCallSchema.safeParse({ ...press, annonce }).success).toBe(false);
    }
  });
});

describe("readCallQuery", () => {
  test("an address with a shortage proposes the rest", () => {
    expect(readCallQuery({ categorie: "shopping", quartier: "battant" }, TODAY)).toEqual({
      stage: "new",
      template: null,
      values: {
        categorie: "shopping",
        quartier: "battant",
        debut: TODAY,
        fin: "2026-12-08",
        proches: "on",
        voisins: "on",
      },
    });
  });

  test("what was written is kept as it is, boxes that were not ticked too, and nothing else", () => {
    const asked = { ...GOOD, etape: "apercu", autre: "x" };
    expect(readCallQuery(asked, TODAY)).toEqual({ stage: "preview", template: null, values: GOOD });
    expect(readCallQuery({ ...asked, modele: "second" }, TODAY)).toMatchObject({
      stage: "written",
      template: "second",
    });
  });

  test("its address read again gives the same", () => {
    const { values } = readCallQuery({ ...GOOD, etape: "ecrit" }, TODAY);
    const read: Record<string, string[]> = {};
    for (const [name, value] of new URLSearchParams(callQuery(values, {}))) {
      read[name] = [...(read[name] ?? []), value];
    }
    expect(read.quartier).toEqual(GOOD.quartier);
    expect(read.texte).toEqual([GOOD.texte]);
  });

  test("the longest call fits in an address that every server takes", () => {
    const values = {
      ...GOOD,
      quartier: Array.from({ length: 20 }, (_, at) => `un-quartier-au-long-nom-${at}`),
      titre: "é".repeat(CALL_LENGTH.title.max),
      texte: "é".repeat(CALL_LENGTH.text.max),
      voisins: "on",
    };
    expect(callQuery(values, { etape: "apercu" }).length).toBeLessThan(8000 - 500);
  });
});

describe("callTemplate", () => {
  const cases = LOCALES.flatMap((locale) =>
    CATEGORY_KEYS.flatMap((category) => TEMPLATES.map((template) => ({ locale, category, template }))),
  );
  test.each(cases)("$locale $category $template can be sent as it is", ({ locale, category, template }) => {
    for (const quartiers of [
      [],
      ["Battant"],
      ["Palente – Orchamps – Saragosse", "Planoise – Châteaufarine"],
      ["a", "b", "c"],
    ]) {
      const { title, body } = callTemplate(locale, template, { category, quartiers, city: "Besançon" });
      const call = { ...GOOD, categorie: category, titre: title, texte: body };
      expect(callSchema.safeParse(call).error?.issues).toBeUndefined();
      expect(`${title}${body}`).not.toMatch(/[{}]/);
    }
  });
});

test("no ready-made text holds what the rules would warn of", () => {
  for (const family of ["shopping", "printing", "homework", "visit", "repair", "donation", "other"] as const) {
    for (const template of TEMPLATES) {
      const { title, body } = callTemplate("fr", template, {
        category: family,
        quartiers: ["Battant"],
        city: "Besançon",
      });
      expect(findRisks(`${title}.\n${body}`).map(({ topic }) => topic)).toEqual([]);
    }
  }
}, 120_000);

describe("call links", () => {
  const id = fc.uuid().map((one) => one.toLowerCase());
  test("are read as they were written, and nothing else is", () => {
    fc.assert(
      fc.property(id, id, id, fc.integer({ min: 0, max: 4e9 }), (cityId, callId, memberId, seconds) => {
        const link = { cityId, callId, memberId, expiresAt: new Date(seconds * 1000) };
        expect(readCallLink(callLinkText(link))).toEqual(link);
        expect(readCallLink(`${callLinkText(link)}x`)).toBeNull();
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => readCallLink(text) === null));
  });

  test("still say that a call is over for a month", () => {
    expect(callLinkEnd(new Date("2026-12-01T00:00:00.700Z"))).toEqual(new Date("2026-12-31T00:00:00Z"));
  });
});

test.each([
  ["open", null, "ask"],
  ["open", "yes", "answered"],
  ["open", "no", "answered"],
  ["stopped", null, "over"],
  ["ended", "yes", "over"],
] as const)("a call that is %s and answered %s: %s", (state, answer, view) => {
  const endsAt = new Date("2026-12-01T00:00:00Z");
  expect(callView({ state, answer, endsAt }, new Date("2026-11-30T23:59:59Z"))).toBe(view);
  expect(callView({ state, answer, endsAt }, endsAt)).toBe("over");
});
