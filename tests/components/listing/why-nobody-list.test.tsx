import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WhyNobodyList } from "#components/listing/why-nobody-list.tsx";
import { LOCALES } from "#lib/i18n/locale.ts";
import { DAYS, PARTS } from "#lib/listings/availability.ts";
import type { WhyNobody } from "#lib/matching/why-nobody.ts";

const render = (why: WhyNobody[], locale: (typeof LOCALES)[number] = "fr") =>
  renderToStaticMarkup(<WhyNobodyList why={why} cityName="Besançon" locale={locale} />);

test.each([
  [{ code: "nobody-in-category" }, "Personne à Besançon ne propose encore cette aide."],
  [
    { code: "too-far", people: 1, nearest: null },
    "Une personne pourrait aider, mais ne se déplace pas jusque chez vous.",
  ],
  [
    { code: "too-far", people: 3, nearest: { bandM: 1000, people: 2, remote: 1 } },
    "3 personnes pourraient aider, mais ne se déplacent pas jusque chez vous. Les 2 plus proches sont à environ 1 km : pourriez-vous faire une partie du chemin ? Une personne aide aussi à distance : dites si cela peut vous aller.",
  ],
  [
    { code: "too-far", people: 1, nearest: { bandM: null, people: 1, remote: 0 } },
    "Une personne pourrait aider, mais ne se déplace pas jusque chez vous. La plus proche est à plus de 10 km.",
  ],
  [{ code: "other-slots", people: 2, times: [] }, "2 personnes pourraient aider à d’autres moments."],
  [
    {
      code: "other-slots",
      people: 4,
      times: [
        { when: "evening", people: 3 },
        { when: "tue", people: 1 },
      ],
    },
    "4 personnes pourraient aider à d’autres moments. En changeant de moment : 3 personnes le soir et une personne le mardi.",
  ],
  [{ code: "not-verified", people: 1 }, "Une personne propose cette aide, mais la Ville ne l’a pas encore vérifiée."],
  [{ code: "equipment", people: 4 }, "4 personnes pourraient aider, sans le matériel demandé."],
] as [WhyNobody, string][])("%j", (why, sentence) => {
  expect(render([why]).replaceAll(/[\u00a0\u202f]/g, " ")).toContain(`<li>${sentence}</li>`);
});

test("every obstacle can be said in every language", () => {
  for (const locale of LOCALES) {
    for (const people of [1, 2]) {
      for (const code of ["not-verified", "equipment", "language", "full-this-week", "several-obstacles"] as const) {
        expect(render([{ code, people }], locale)).toMatch(/<li>.{20,}<\/li>/);
      }
      const times = [...PARTS, ...DAYS].map((when) => ({ when, people }));
      expect(render([{ code: "other-slots", people, times }], locale)).toMatch(/<li>.{80,}<\/li>/);
      const nearest = { bandM: 700, people, remote: people } as const;
      expect(render([{ code: "too-far", people, nearest }], locale)).toMatch(/<li>.{80,}<\/li>/);
    }
    expect(render([{ code: "nobody-in-category" }], locale)).toContain("Besançon");
  }
});
