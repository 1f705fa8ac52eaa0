import { describe, expect, test } from "vitest";
import { ruleSentence } from "#app/[locale]/[city]/(staff)/desk/why/rule-sentence.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { maskOf } from "#lib/listings/availability.ts";
import { ruleFindings } from "#lib/matching/rule-findings.ts";
import { MOMENT, plainPair } from "#tests/support/matching-arbitraries.ts";

type Overrides = Parameters<typeof plainPair>[0];

function said(rule: string, overrides: Overrides, locale: (typeof LOCALES)[number] = "fr"): string {
  const finding = ruleFindings(plainPair(overrides), MOMENT).find((found) => found.rule === rule);
  if (!finding) throw new Error(`no such rule: ${rule}`);
  return ruleSentence(finding, locale).replaceAll(/[\u00a0\u202f]/g, " ");
}

const evening = { urgency: "slots", availability: maskOf(["tue-evening"]) } as const;

describe("a rule in words, with its values", () => {
  test.each([
    ["same-person", { offer: { authorId: "requester" } }, "La même personne a écrit les deux annonces."],
    ["blocked", { blocked: true }, "L’une des deux ne veut pas rencontrer l’autre."],
    ["declined", { declined: true }, "La personne a touché « Pas pour moi »."],
    ["category-unrelated", {}, "Courses et Courses : proximité 100 %."],
    [
      "sensitive-needs-verified",
      { request: { category: "visit" } },
      "La demande est délicate. Personne vérifiée par la Ville : non.",
    ],
    [
      "equipment",
      { request: { equipment: ["car", "ladder"] }, offer: { equipment: ["ladder"] } },
      "Demandé : une voiture et un escabeau. Il manque : une voiture.",
    ],
    ["equipment", {}, "Rien n’est demandé."],
    ["slots-incompatible", { request: evening }, "Demandé : mardi soir. L’offre ne nomme aucun moment."],
    [
      "slots-incompatible",
      { request: evening, offer: { availability: maskOf(["wed-noon"]) } },
      "Demandé : mardi soir. Offert : mercredi midi. Rien en commun.",
    ],
    ["out-of-radius", { cellDistanceM: 2600 }, "Au plus 3 km entre les secteurs. La personne va jusqu’à 2 km."],
    ["out-of-radius", { cellDistanceM: 20_000 }, "Plus de 10 km entre les secteurs. La personne va jusqu’à 2 km."],
    ["no-capacity", { offer: { capacityLeft: 0 } }, "Plus aucune fois."],
  ] as [string, Overrides, string][])("%s", (rule, overrides, sentence) => {
    expect(said(rule, overrides)).toBe(sentence);
  });
});

test("every rule can be said in every language, kept or broken", () => {
  const everything = {
    blocked: true,
    declined: true,
    cellDistanceM: 9000,
    request: { ...evening, category: "visit", equipment: ["car"] },
    offer: { authorId: "requester", category: "sewing", availability: maskOf(["mon-noon"]), capacityLeft: 0 },
  } as const satisfies Overrides;
  for (const overrides of [{}, everything]) {
    for (const { rule } of ruleFindings(plainPair(overrides), MOMENT)) {
      for (const locale of LOCALES) expect(said(rule, overrides, locale)).toMatch(/.{10,}\.$/);
    }
  }
});
