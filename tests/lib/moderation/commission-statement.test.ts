import { describe, expect, test } from "vitest";
import { type CommissionInput, commissionStatement } from "#lib/moderation/commission-statement.ts";

const REMOVAL: CommissionInput = {
  puid: "cdm-1",
  visibility: "DECISION_VISIBILITY_CONTENT_REMOVED",
  provision: null,
  account: null,
  territory: "FR",
  endsOn: null,
  publicFacts: "The text fixes a rate.",
  source: "notice",
  automatedDetection: true,
  automatedDecision: "AUTOMATED_DECISION_NOT_AUTOMATED",
  ground: "terms",
  legalGround: null,
  clauseTitle: "3. L’aide est gratuite",
  clauseText: "On ne demande pas d’argent.",
  groundUrl: "https://example.org/regles#regle-3",
  category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
  contentType: "CONTENT_TYPE_TEXT",
  contentDate: "2027-03-01",
  applicationDate: "2027-03-02",
  contentLanguage: "fr",
};

describe("a statement for the Commission's database", () => {
  test("of content against the rules", () => {
    expect(commissionStatement(REMOVAL)).toEqual({
      puid: "cdm-1",
      decision_visibility: ["DECISION_VISIBILITY_CONTENT_REMOVED"],
      decision_facts: "The text fixes a rate.",
      decision_ground: "DECISION_GROUND_INCOMPATIBLE_CONTENT",
      incompatible_content_ground: "3. L’aide est gratuite",
      incompatible_content_explanation: "On ne demande pas d’argent.",
      incompatible_content_illegal: "No",
      decision_ground_reference_url: "https://example.org/regles#regle-3",
      category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
      content_type: ["CONTENT_TYPE_TEXT"],
      content_date: "2027-03-01",
      content_language: "FR",
      application_date: "2027-03-02",
      territorial_scope: ["FR"],
      source_type: "SOURCE_ARTICLE_16",
      automated_detection: "Yes",
      automated_decision: "AUTOMATED_DECISION_NOT_AUTOMATED",
    });
  });

  test("of illegal content names the law instead of the rule", () => {
    const said = commissionStatement({ ...REMOVAL, ground: "law", legalGround: "Code pénal, article 225-1" });
    expect(said.decision_ground).toBe("DECISION_GROUND_ILLEGAL_CONTENT");
    expect(said.illegal_content_legal_ground).toBe("Code pénal, article 225-1");
    expect(said).not.toHaveProperty("incompatible_content_ground");
  });

  test("of an account says until when", () => {
    const suspension = { visibility: null, account: "DECISION_ACCOUNT_SUSPENDED", endsOn: "2027-04-02" };
    const said = commissionStatement({ ...REMOVAL, ...suspension });
    expect(said).toMatchObject({
      decision_account: "DECISION_ACCOUNT_SUSPENDED",
      account_type: "ACCOUNT_TYPE_PRIVATE",
      end_date_account_restriction: "2027-04-02",
    });
    expect(said).not.toHaveProperty("decision_visibility");
    expect(said).not.toHaveProperty("end_date_visibility_restriction");
  });

  test("keeps to the lengths that the database takes", () => {
    const said = commissionStatement({ ...REMOVAL, publicFacts: "x".repeat(9000), clauseText: "y".repeat(9000) });
    expect(String(said.decision_facts)).toHaveLength(5000);
    expect(String(said.incompatible_content_explanation)).toHaveLength(2000);
  });
});
