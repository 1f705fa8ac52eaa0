import { expect, test } from "vitest";
import { decisionProposal } from "#app/[locale]/[city]/(moderation)/moderation/_components/decision-proposal.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { flagsOf } from "#lib/moderation/flags.ts";

const finding = (code: CaseFinding["code"], texts: string[], more: Partial<CaseFinding> = {}): CaseFinding => ({
  code,
  severity: "medium",
  version: 1,
  onTrial: false,
  spans: texts.map((text, at) => ({ field: "body", start: at * 100, end: at * 100 + text.length, text })),
  ...more,
});
const proposed = (findings: CaseFinding[]) => decisionProposal(flagsOf({ findings, reports: [] }), "fr");

test("the rule that is most at stake is proposed, with facts for each rule and what is to be changed", () => {
  const { clause, facts, passage } = proposed([
    finding("money_asked", ["15 €"], { severity: "high" }),
    finding("contact_phone", ["06 39 98 55 10"]),
    finding("exact_address", ["12, rue des Glycines"]),
    finding("new_author", []),
  ]);
  expect(clause).toBe("free");
  expect(facts.free).toContain("Le texte demande ou promet de l’argent");
  expect(facts.lawful).toBe("");
  expect(passage).toBe("15 € […] 06 39 98 55 10 […] 12, rue des Glycines");
});

test("facts say all the rules that are broken, one sentence each, the one of the decision first", () => {
  const { facts } = proposed([
    finding("money_asked", ["15 €\nde l’heure"], { severity: "high" }),
    finding("contact_phone", ["06 39 98 55 10"]),
    finding("duplicate", []),
    finding("insult", ["idiot"], { onTrial: true }),
  ]);
  const plain = (text: string) => text.replaceAll(/\s/gu, " ");
  expect(plain(facts.free)).toBe(
    "Le texte demande ou promet de l’argent : « 15 € de l’heure » (règle 3). " +
      "Il donne un numéro de téléphone : « 06 39 98 55 10 » (règle 5). " +
      "Le même texte, ou presque, a déjà été publié dans les 30 derniers jours (règle 6).",
  );
  expect(plain(facts.privacy)).toMatch(/^Le texte donne un numéro.*\(règle 5\)\. Il demande.*\(règle 3\)/u);
  expect(facts.respect).toBe("");
});

test("where there is much to say, each thing is quoted less, and none is left out", () => {
  const texts = Array.from({ length: 9 }, (_, at) => `${at} ${"x".repeat(190)}`);
  const { facts } = proposed(
    ["scam", "insult", "money_asked", "contact_phone"].map((code) => finding(code as "scam", texts)),
  );
  expect(facts.honesty.length).toBeLessThanOrEqual(1500);
  expect(facts.honesty.match(/\(règle \d+\)\./gu)).toHaveLength(4);
});

test("nothing is proposed of what is on trial, or where nothing was found", () => {
  for (const findings of [[], [finding("insult", ["idiot"], { onTrial: true })]]) {
    expect(proposed(findings)).toMatchObject({ clause: "", passage: "", facts: { respect: "" } });
  }
});

test("what is very long is shortened, so that the form can be sent as it is", () => {
  const texts = Array.from({ length: 30 }, (_, at) => `${at} ${"x".repeat(900)}`);
  const { facts, passage } = proposed([finding("scam", texts), finding("invisible_text", texts)]);
  expect(facts.honesty.length).toBeLessThanOrEqual(1500);
  expect(passage.length).toBeLessThanOrEqual(1500);
});
