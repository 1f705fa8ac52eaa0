import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findListingRisks, findRisks, RULES, RULES_VERSION } from "#lib/moderation/find-risks.ts";
import { RISK_CODES, type RiskCode } from "#lib/moderation/finding.ts";
import atHome from "../../golden/moderation/at-home.json" with { type: "json" };
import contactsAndMoney from "../../golden/moderation/contacts-and-money.json" with { type: "json" };
import goodsAndScams from "../../golden/moderation/goods-and-scams.json" with { type: "json" };
import harmless from "../../golden/moderation/harmless.json" with { type: "json" };
import hiddenText from "../../golden/moderation/hidden-text.json" with { type: "json" };
import respect from "../../golden/moderation/respect.json" with { type: "json" };
import risky from "../../golden/moderation/risky.json" with { type: "json" };
import roundFour from "../../golden/moderation/round-four.json" with { type: "json" };
import roundThreeA from "../../golden/moderation/round-three-a.json" with { type: "json" };
import roundThreeB from "../../golden/moderation/round-three-b.json" with { type: "json" };
import secondReading from "../../golden/moderation/second-reading.json" with { type: "json" };
import tradeAndHealth from "../../golden/moderation/trade-and-health.json" with { type: "json" };

type Labelled = { text: string; codes: readonly string[] };
const LABELLED: readonly Labelled[] = [
  ...risky,
  ...harmless,
  ...contactsAndMoney,
  ...tradeAndHealth,
  ...goodsAndScams,
  ...respect,
  ...atHome,
  ...hiddenText,
  ...secondReading,
  ...roundThreeA,
  ...roundThreeB,
  ...roundFour,
];
const HARMLESS = LABELLED.filter(({ codes }) => codes.length === 0);
const ENOUGH = 0.97;

const KNOWN = new Map<string, RiskCode[]>();
/** Read once for all that is asked of it. */
function codesOf(text: string): RiskCode[] {
  const codes = KNOWN.get(text) ?? [...new Set(findRisks(text).map(({ code }) => code))];
  KNOWN.set(text, codes);
  return codes;
}
const partsOf = (text: string) =>
  findRisks(text).flatMap(({ topic, spans }) => spans.map((span) => [topic, span.text]));

/** What a rule gets right and wrong over the labelled texts. */
function measured(code: RiskCode) {
  const found = LABELLED.filter(({ text }) => codesOf(text).includes(code));
  const wanted = LABELLED.filter(({ codes }) => codes.includes(code));
  const right = found.filter(({ codes }) => codes.includes(code));
  return {
    precision: right.length / found.length,
    recall: right.length / wanted.length,
    wrong: found.filter((one) => !right.includes(one)).map(({ text }) => text),
    missed: wanted.filter((one) => !found.includes(one)).map(({ text }) => text),
  };
}

describe("over labelled texts", () => {
  test("that are many, near half of them harmless", () => {
    expect(LABELLED.length).toBeGreaterThanOrEqual(300);
    expect(HARMLESS.length / LABELLED.length).toBeGreaterThan(0.45);
    for (const code of RISK_CODES) {
      expect(LABELLED.filter(({ codes }) => codes.includes(code)).length).toBeGreaterThanOrEqual(14);
    }
  });

  test.each(RISK_CODES)("%s is found, and found rightly", (code) => {
    const { precision, recall, wrong, missed } = measured(code);
    expect(precision, `found wrongly: ${wrong.join(" | ")}`).toBeGreaterThanOrEqual(ENOUGH);
    expect(recall, `missed: ${missed.join(" | ")}`).toBeGreaterThanOrEqual(ENOUGH);
  });

  test("nearly nothing is said of a harmless one", () => {
    const disturbed = HARMLESS.filter(({ text }) => findRisks(text).length > 0).map(({ text }) => text);
    expect(disturbed.length / HARMLESS.length, disturbed.join(" | ")).toBeLessThanOrEqual(0.02);
  });
});

describe("the part of a text that is found", () => {
  test.each<[string, [string, string][]]>([
    [
      "Appelez-moi au ０６ １２ 34 56 78, merci",
      [
        ["phone", "０６ １２ 34 56 78"],
        ["hidden-text", "０６ １２"],
      ],
    ],
    [
      "Un v\u0435lo et un ve\u200blo",
      [
        ["hidden-text", "v\u0435lo"],
        ["hidden-text", "ve\u200blo"],
      ],
    ],
    [
      "J’ai un télé\u0301phone : zéro\u00a0six  douze trente-quatre 56 78 !",
      [["phone", "zéro\u00a0six  douze trente-quatre 56 78"]],
    ],
    ["Écrire à nermin (at) free.fr ou ici", [["email", "nermin (at) free.fr"]]],
    [
      "06 12 34 56 78 ou 03 81 61 50 50",
      [
        ["phone", "06 12 34 56 78"],
        ["phone", "03 81 61 50 50"],
      ],
    ],
    ["Digicode : 4512B.", [["door-code", "4512B"]]],
    ["Je suis en congés du 3 au 17 août.", [["absence", "du 3 au 17 août"]]],
    ["Aller chercher ma fille à l’école Jean Zay", [["school", "Jean Zay"]]],
    ["J’HABITE SEULE 😀 ici", [["alone", "J’HABITE SEULE"]]],
    ["12 € de l’heure", [["money", "12 €"]]],
    ["", []],
  ])("%j", (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });
});

describe("a listing", () => {
  test("that splits a number between its title and its body has a finding with a part in each", () => {
    expect(findListingRisks({ title: "Ménage, 06 12 34", body: "56 78 demandez Josette" })).toEqual([
      {
        code: "contact_phone",
        severity: "medium",
        version: expect.any(Number),
        onTrial: false,
        spans: [
          { field: "title", start: 8, end: 16, text: "06 12 34" },
          { field: "body", start: 0, end: 5, text: "56 78" },
        ],
      },
    ]);
  });

  test("has one finding for each code, as serious as the most serious rule", () => {
    const listing = {
      title: "Je vis seule, 06 12 34 56 78",
      body: "Le digicode est 4512. Mon autre numéro : 03 81 61 50 50",
    };
    const findings = findListingRisks(listing);
    const parts = findings.map(({ code, severity, spans }) => [code, severity, spans.map(({ text }) => text)]);
    expect(parts).toEqual([
      ["contact_phone", "medium", ["06 12 34 56 78", "03 81 61 50 50"]],
      ["personal_risk", "high", ["Je vis seule", "4512"]],
    ]);
    for (const span of findings.flatMap(({ spans }) => spans)) {
      expect(listing[span.field].slice(span.start, span.end)).toBe(span.text);
    }
  });

  test("is read by the rules that are asked for", () => {
    const rules = RULES.filter(({ topic }) => topic === "phone");
    const listing = { title: "Je vis seule", body: "Appelez le 06 12 34 56 78" };
    expect(findListingRisks(listing, rules).map(({ code }) => code)).toEqual(["contact_phone"]);
    expect(findListingRisks({ title: "", body: "" })).toEqual([]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ...LABELLED.map(({ text }) => text),
    ..." 0 06 12 34 @ . point com rue 12 € code 1234 du 3 au 5 vacances e\u0301 ﬃ \ud800 \u200b ½ İ".split(" "),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.array(pieces).map((all) => all.join(" ")),
  );

  test("gives sorted spans that lie in it, apart from each other, with their words", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { spans } of findRisks(text)) {
          let last = 0;
          for (const { start, end, text: words } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end)).toBe(words);
            last = end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("gives the same answer twice, under a version that can be kept with it", () => {
    expect(RULES_VERSION).toBeGreaterThanOrEqual(1);
    for (const { text } of LABELLED.slice(0, 40)) expect(findRisks(text)).toEqual(findRisks(text));
  });

  test.each([
    "0",
    "06",
    "0 ",
    "+33",
    "a",
    "a.",
    "a@",
    "@",
    " ",
    "\n",
    "é",
    "code ",
    "du 3 au ",
    "vacances du ",
    "12 rue ",
    "rue de la ",
    "€",
    "12 € ",
    "clé sous ",
    "école de ",
    "www.",
    "http://",
    "zéro ",
    "quatre vingt ",
    "point ",
    "x-",
    "ma fille à l'école J",
    "1 79 03 ",
    "fr76 ",
    "a(at)b.",
    "j'habite ",
  ])("of 10,000 characters takes a moment (%j)", (unit) => {
    const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
    const began = performance.now();
    findRisks(text);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
