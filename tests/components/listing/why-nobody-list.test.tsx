import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WhyNobodyList } from "#components/listing/why-nobody-list.tsx";
import { LOCALES } from "#lib/i18n/locale.ts";
import type { WhyNobody } from "#lib/matching/why-nobody.ts";

const render = (why: WhyNobody[], locale: (typeof LOCALES)[number] = "fr") =>
  renderToStaticMarkup(<WhyNobodyList why={why} cityName="Besançon" locale={locale} />);

test.each([
  [{ code: "nobody-in-category" }, "Personne à Besançon ne propose encore cette aide."],
  [{ code: "too-far", people: 1 }, "Une personne pourrait aider, mais ne se déplace pas jusque chez vous."],
  [{ code: "too-far", people: 3 }, "3 personnes pourraient aider, mais ne se déplacent pas jusque chez vous."],
  [{ code: "other-slots", people: 2 }, "2 personnes pourraient aider à d’autres moments."],
  [{ code: "not-verified", people: 1 }, "Une personne propose cette aide, mais la Ville ne l’a pas encore vérifiée."],
  [{ code: "equipment", people: 4 }, "4 personnes pourraient aider, sans le matériel demandé."],
] as [WhyNobody, string][])("%j", (why, sentence) => {
  expect(render([why])).toContain(`<li>${sentence}</li>`);
});

test("every obstacle can be said in every language", () => {
  for (const locale of LOCALES) {
    for (const code of [
      "too-far",
      "other-slots",
      "not-verified",
      "equipment",
      "language",
      "several-obstacles",
    ] as const) {
      for (const people of [1, 2]) expect(render([{ code, people }], locale)).toMatch(/<li>.{20,}<\/li>/);
    }
    expect(render([{ code: "nobody-in-category" }], locale)).toContain("Besançon");
  }
});
