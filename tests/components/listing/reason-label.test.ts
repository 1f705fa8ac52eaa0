import { describe, expect, test } from "vitest";
import { reasonLabel } from "#components/listing/reason-label.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import type { Reason } from "#lib/matching/reasons.ts";

/** French sets the space between a number and its unit narrow and unbreakable. */
const spaced = (text: string) => text.replace(/\s/g, " ");

const CASES: [Reason, string, string][] = [
  [{ code: "near", bandM: 400 }, "à environ 400 m", "à environ 400 m"],
  [{ code: "near", bandM: 1500 }, "à environ 1,5 km", "à environ 1,5 km"],
  [{ code: "same-quartier" }, "dans votre quartier", "dans votre quartier"],
  [{ code: "remote" }, "possible à distance", "possible à distance"],
  [{ code: "slots", slots: ["tue-evening"] }, "mardi soir en commun", "mardi soir en commun"],
  [
    { code: "slots", slots: ["tue-evening", "wed-noon", "fri-noon"] },
    "mardi soir et 2 autres moments en commun",
    "mardi soir et 2 autres moments en commun",
  ],
  [{ code: "language", language: "tr" }, "parle turc", "vous parlez turc"],
  [{ code: "equipment", equipment: ["printer"] }, "a une imprimante", "vous avez une imprimante"],
  [
    { code: "equipment", equipment: ["car", "tools"] },
    "a une voiture et des outils de bricolage",
    "vous avez une voiture et des outils de bricolage",
  ],
  [{ code: "verified" }, "profil vérifié par la Ville", "votre profil est vérifié"],
  [{ code: "same-category" }, "propose cette aide", "c’est ce que vous proposez"],
  [{ code: "close-category", category: "sewing" }, "aide proche : Couture", "proche de votre offre : Couture"],
  [{ code: "recently-active" }, "de passage ces jours-ci", "de passage ces jours-ci"],
];

describe("a reason in French, to the one who asks and to the one who may help", () => {
  test.each(CASES)("%j", (reason, requester, helper) => {
    expect(spaced(reasonLabel(reason, "requester", "fr"))).toBe(requester);
    expect(spaced(reasonLabel(reason, "helper", "fr"))).toBe(helper);
  });
});

test("every reason can be said in every language", () => {
  for (const locale of LOCALES) {
    for (const [reason] of CASES) {
      for (const side of ["requester", "helper"] as const) {
        expect(reasonLabel(reason, side, locale).length).toBeGreaterThan(3);
      }
    }
  }
});
