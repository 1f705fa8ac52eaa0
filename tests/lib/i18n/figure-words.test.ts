import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changeWords,
  durationWords,
  figureFormat,
  MASKED_SIGN,
  periodWords,
  standOutWords,
  tensionWords,
} from "#lib/i18n/figure-words.ts";
import { shownTension } from "#tests/support/dashboards.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("durationWords", () => {
  it.each([
    [0, "0 min"],
    [59.4, "59 min"],
    [59.6, "1 h"],
    [200, "3 h 20"],
    [185, "3 h 05"],
    [1440, "1 jour"],
    [2 * 1440 + 130, "2 jours 2 h"],
  ])("%d minutes are %s", (minutes, words) => {
    expect(plain(durationWords(minutes, "fr"))).toBe(words);
  });

  it("always says something", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (minutes) => {
        expect(durationWords(minutes, "fr")).toMatch(/^\d[\d\u00a0 hjoursmin]*$/);
      }),
    );
  });
});

describe("figures", () => {
  it("are written as the language writes them", () => {
    expect(tensionWords(shownTension(2.25), "fr")).toBe("2,3");
    expect(tensionWords(shownTension(2.25), "en")).toBe("2.3");
    expect(plain(tensionWords(shownTension(null), "fr"))).toBe("0 offre");
    expect(tensionWords({ masked: true }, "fr")).toBe(MASKED_SIGN);
    expect(plain(figureFormat("fr").count(12_345))).toBe("12 345");
    expect(periodWords({ from: "2026-10-26", to: "2026-11-22" }, "fr")).toBe("du 26 octobre 2026 au 22 novembre 2026");
  });

  it("are told with what they were before", () => {
    const change = (value: number, before: number | null, days = 28) =>
      plain(changeWords({ value, before }, days, "fr"));
    expect(change(690, 633)).toBe("+9 % par rapport aux 28 jours d’avant");
    expect(change(40, 80)).toMatch(/^[-−]50 % par rapport/);
    expect(change(6, 3)).toBe("+3 par rapport aux 28 jours d’avant");
    expect(change(6, 6, 1)).toBe("comme le jour d’avant");
    expect(change(6, 0)).toBe("aucun chiffre les 28 jours d’avant");
    expect(change(6, null)).toBe("pas encore de période à comparer");
  });
});

describe("standOutWords", () => {
  const names: Record<string, string> = { p: "Planoise", v: "La Vaîte" };
  const said = (standOut: Parameters<typeof standOutWords>[0]) =>
    plain(standOutWords(standOut, (id) => names[id] ?? "", "fr"));

  it("says its numbers", () => {
    expect(said({ kind: "uneven", quartierIds: ["v", "p"], requestShare: 0.301, offerShare: 0.148 })).toBe(
      "La Vaîte et Planoise reçoivent 30 % des demandes et seulement 15 % des offres.",
    );
    expect(said({ kind: "uneven", quartierIds: ["p"], requestShare: 0.2, offerShare: 0 })).toBe(
      "Planoise reçoit 20 % des demandes et presque aucune offre.",
    );
    expect(said({ kind: "rising", category: "transport", from: 12, to: 30 })).toBe(
      "« Accompagnement et trajets » monte : 30 demandes en quatre semaines, contre 12 les quatre d’avant.",
    );
    expect(said({ kind: "calm", requests: 1, helps: 0 })).toBe(
      "1 demande et aucun coup de main dans la période, sans écart marqué entre quartiers.",
    );
  });
});
