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
  expect(facts.free).toBe("Le texte demande ou promet de l’argent\u00a0: «\u00a015 €\u00a0».");
  expect(facts.privacy).toContain("«\u00a006 39 98 55 10\u00a0». Le texte donne l’adresse d’un logement");
  expect(facts.lawful).toBe("");
  expect(passage.split("\n")).toEqual(["15 €", "06 39 98 55 10", "12, rue des Glycines"]);
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
