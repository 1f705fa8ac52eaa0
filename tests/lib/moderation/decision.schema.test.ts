import { describe, expect, test } from "vitest";
import { appealDecisionSchema, decisionSchema, noteSchema } from "#lib/moderation/decision.schema.ts";
import { memberNumber } from "#lib/moderation/member-number.ts";
import { restrictionEnd, restrictionNames } from "#lib/moderation/restriction.ts";
import { statementCategory } from "#lib/moderation/statement-category.ts";

const ID = "01a22a5b-dc69-7cf4-a9a6-0f2e9bf32733";
const FORM = {
  case: ID,
  version: "3",
  notices: "0",
  action: "remove",
  clause: "free",
  facts: "L’annonce fixe un tarif.",
};
const errors = (form: object) => {
  const read = decisionSchema.safeParse(form);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};

describe("the form of a decision", () => {
  test("is read as it is typed, without what is empty", () => {
    const empty = { explanation: "", passage: "", days: "", answer: " ", legalGround: "", ground: "terms" };
    expect(decisionSchema.parse({ ...FORM, ...empty, manifestContent: "on" })).toEqual({
      case: ID,
      version: 3,
      notices: 0,
      action: "remove",
      clause: "free",
      ground: "terms",
      facts: "L’annonce fixe un tarif.",
      answer: "",
      manifestContent: true,
      manifestNotices: false,
    });
  });

  test("of what is kept needs nothing more", () => {
    expect(errors({ case: ID, version: "1", notices: "2", action: "keep" })).toEqual([]);
    expect(errors({ case: ID, version: "", notices: "0", action: "keep", clause: "" })).toEqual([]);
  });

  test.each([
    ["no rule", { clause: undefined }, "clause decision.clause"],
    ["no facts", { facts: "" }, "facts decisionFacts.too-short"],
    ["facts that say nothing", { facts: "non" }, "facts decisionFacts.too-short"],
    ["an explanation that says nothing", { explanation: "non" }, "explanation decisionExplanation.too-short"],
    ["the law, and not which", { ground: "law" }, "legalGround legalGround.required"],
    ["a limit without days", { action: "limit" }, "days decision.days"],
    ["days that are not offered", { action: "suspend", days: "8" }, "days decision.days"],
    ["a change without its passage", { action: "ask_change" }, "passage decisionPassage.required"],
    ["too many words", { facts: "x".repeat(1_501) }, "facts decisionFacts.too-long"],
    ["no decision that there is", { action: "ban" }, "action decision.action"],
    ["a version that is none", { version: "x" }, "version form.invalid"],
  ])("is refused with %s", (_, change, error) => {
    expect(errors({ ...FORM, ...change })).toContain(error);
  });

  const law = (legalGround: string) => errors({ ...FORM, ground: "law", legalGround });

  test.each([
    "Mme Dupont, 06 39 98 55 10",
    "article 225-1, voir jeanne.dupont@example.org",
    "article 225-1, 12 rue des Granges",
  ])("is refused with contact details in the name of the law: %s", (text) => {
    expect(law(text)).toEqual(["legalGround legalGround.personal"]);
  });

  test.each([
    "article 225-1 du Code pénal",
    "Articles L. 121-1 et R. 131-4 du Code de la consommation",
    "loi n° 2004-575 du 21 juin 2004, article 6-I-7",
    "Règlement (UE) 2022/2065, article 14",
    "Code du travail, art. L8221-1 à L8221-5",
    "article 24 de la loi du 29 juillet 1881 sur la liberté de la presse",
  ])("takes a law as it is called: %s", (text) => {
    expect(law(text)).toEqual([]);
  });

  test("is refused with anything more", () => {
    for (const more of [{ cityId: ID }, { decidedBy: ID }, { state: "applied" }, { manifest: "on" }]) {
      expect(decisionSchema.safeParse({ ...FORM, ...more }).success).toBe(false);
    }
  });
});

test("notes and answers to appeals say something", () => {
  expect(noteSchema.safeParse({ case: ID, note: " " }).success).toBe(false);
  expect(noteSchema.parse({ case: ID, note: " Déjà  vu. " })).toEqual({ case: ID, note: "Déjà vu." });
  const answer = { case: ID, outcome: "reversed", answer: "Vous avez raison." };
  expect(appealDecisionSchema.parse(answer)).toEqual({ ...answer, manifest: false });
  expect(appealDecisionSchema.safeParse({ ...answer, answer: "non" }).success).toBe(false);
  expect(appealDecisionSchema.safeParse({ ...answer, outcome: "maybe" }).success).toBe(false);
});

describe("in the words of the Commission", () => {
  test("each restriction restricts something", () => {
    for (const subject of ["listing", "photo", "message", "member"] as const) {
      for (const action of ["remove", "ask_change", "limit", "suspend", "close_account"] as const) {
        const isPerson = subject === "message" || subject === "member";
        if (isPerson && action === "remove") continue;
        const names = Object.values(restrictionNames(action, subject));
        expect(
          names.some((name) => name !== null),
          `${action} ${subject}`,
        ).toBe(true);
      }
    }
    expect(restrictionNames("keep", "listing")).toEqual({ visibility: null, provision: null, account: null });
  });

  test.each([
    ["lawful", { codes: ["dangerous_goods"], reasons: [] }, "UNSAFE_AND_PROHIBITED_PRODUCTS"],
    ["lawful", { codes: [], reasons: ["child"] }, "PROTECTION_OF_MINORS"],
    ["respect", { codes: ["insult"], reasons: [] }, "ILLEGAL_OR_HARMFUL_SPEECH"],
    ["respect", { codes: [], reasons: ["harassment"] }, "CYBER_VIOLENCE"],
    ["honesty", { codes: ["scam"], reasons: [] }, "SCAMS_AND_FRAUD"],
    ["consent", { codes: [], reasons: [] }, "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS"],
    ["free", { codes: ["scam", "money_asked"], reasons: ["scam"] }, "OTHER_VIOLATION_TC"],
    ["fair_use", { codes: [], reasons: [] }, "OTHER_VIOLATION_TC"],
  ] as const)("what goes against %s with %j is of %s", (clause, signs, category) => {
    expect(statementCategory(clause, signs)).toBe(`STATEMENT_CATEGORY_${category}`);
  });
});

test("only limits and suspensions end", () => {
  const from = new Date("2027-03-10T09:00:00Z");
  expect(restrictionEnd("limit", 7, from)).toEqual(new Date("2027-03-17T09:00:00Z"));
  expect(restrictionEnd("suspend", 90, from)).toEqual(new Date("2027-06-08T09:00:00Z"));
  expect([restrictionEnd("close_account", 7, from), restrictionEnd("remove", 7, from)]).toEqual([null, null]);
});

test("a person is four digits, always the same", () => {
  expect(memberNumber(ID)).toMatch(/^\d{4}$/);
  expect(memberNumber(ID)).toBe(memberNumber(ID));
});
