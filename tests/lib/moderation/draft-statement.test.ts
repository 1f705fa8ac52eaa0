import { describe, expect, test } from "vitest";
import { LOCALES } from "#lib/i18n/locale.ts";
import { publicFacts, ruleWords, statementSayer } from "#lib/i18n/statement-words.ts";
import { allowedActions } from "#lib/moderation/allowed-actions.ts";
import { CASE_SUBJECTS } from "#lib/moderation/case.ts";
import { CLAUSES } from "#lib/moderation/clause.ts";
import { isRestriction, RESTRICTIONS } from "#lib/moderation/decision.ts";
import { draftStatement, type StatementFacts } from "#lib/moderation/draft-statement.ts";
import { type CaseFinding, HISTORY_CODES, RISK_CODES } from "#lib/moderation/finding.ts";

const FACTS: StatementFacts = {
  action: "remove",
  subject: "listing",
  listing: { title: "Garde d’enfants", reference: "BUT-0093" },
  neverSeen: false,
  cityName: "Besançon",
  clause: "free",
  rule: ruleWords("free", "fr"),
  ground: "terms",
  legalGround: null,
  facts: "L’annonce fixe un tarif.",
  explanation: null,
  passage: null,
  until: null,
  contestUntil: "10 septembre 2027",
  notices: 0,
  automatic: true,
};
const draft = (overrides: Partial<StatementFacts> = {}) =>
  draftStatement({ ...FACTS, ...overrides }, statementSayer("fr"));
const found = (overrides: Partial<CaseFinding> = {}): CaseFinding => ({
  code: "money_asked",
  severity: "high",
  version: 1,
  onTrial: false,
  spans: [{ start: 0, end: 4, text: "15 €", field: "body" }],
  ...overrides,
});

describe("the reasons that a person reads", () => {
  test("say what, why, where and how long, how, how to contest, and what can be done now", () => {
    const words = draft();
    expect(words.opening).toContain("retiré votre annonce");
    expect(words.opening).toContain("BUT-0093");
    expect(words.why).toContain("L’annonce fixe un tarif.");
    expect(words.why).toMatch(/règle 3 .*L’aide est gratuite/);
    expect(words.scope).toMatch(/sans limite de durée.*Besançon/);
    expect(words.how).toBe("Une règle automatique avait repéré le texte. La décision est prise par une personne.");
    expect(words.contest).toMatch(/gratuitement.*10 septembre 2027.*autre personne.*litiges.*tribunal administratif/);
    expect(words.next).toContain("autre annonce");
  });

  test.each(LOCALES.flatMap((locale) => CASE_SUBJECTS.map((subject) => ({ locale, subject }))))(
    "are whole for every restriction of a $subject, in $locale",
    ({ locale, subject }) => {
      const listing = subject === "listing" || subject === "photo" ? FACTS.listing : null;
      for (const action of allowedActions(subject, "published").filter(isRestriction)) {
        const facts = { ...FACTS, action, subject, until: "17 mars 2027", listing };
        for (const part of Object.values(draftStatement(facts, statementSayer(locale)))) {
          expect(part.length, action).toBeGreaterThan(20);
        }
      }
    },
  );

  test.each([
    ["a text that never appeared", { neverSeen: true }, "opening", /n’avons pas publié/],
    ["the law", { ground: "law", legalGround: "article 225-1 du code pénal" }, "why", /loi.*225-1/],
    ["the passage to change", { action: "ask_change", passage: "15 € de l’heure" }, "why", /15 € de l’heure/],
    ["a photo", { subject: "photo" }, "scope", /cette photo/],
    ["the end of a suspension", { action: "suspend", until: "17 mars 2027" }, "scope", /17 mars 2027/],
    ["one notice", { notices: 1 }, "how", /^Nous avons reçu un signalement\./],
    ["several notices, be they of one person", { notices: 3 }, "how", /^Nous avons reçu 3 signalements\./],
    [
      "messages, never how often they were reported",
      { action: "limit", until: "x", subject: "message", listing: null, notices: 1 },
      "how",
      /^Ces messages nous ont été signalés\./,
    ],
    ["what the city itself noticed", { automatic: false }, "how", /^Un agent de la Ville/],
    ["a moderator's own words", { explanation: "Même remboursé ensuite." }, "why", /Même remboursé ensuite\.$/],
    [
      "a person, once the listing is gone",
      { action: "suspend", listing: null, until: "x" },
      "opening",
      /suspendu votre compte\.$/,
    ],
  ] as const)("say %s", (_, overrides, part, words) => {
    expect(draft(overrides as Partial<StatementFacts>)[part]).toMatch(words);
  });
});

describe("facts", () => {
  test.each(LOCALES.flatMap((locale) => CASE_SUBJECTS.map((subject) => ({ locale, subject }))))(
    "are never the words of anybody for the Commission: of a $subject, in $locale",
    ({ locale, subject }) => {
      const findings = [...RISK_CODES, ...HISTORY_CODES].map((code) => found({ code }));
      for (const clause of CLAUSES) {
        const facts = publicFacts({ subject, clause, findings }, locale);
        expect(facts).not.toContain("15 €");
        expect(facts.length).toBeGreaterThan(20);
      }
    },
  );
});

test("what can be decided depends on what it is about, and on its state", () => {
  const persons = ["keep", "limit", "suspend", "close_account"];
  expect(allowedActions("listing", "published")).toEqual(["keep", ...RESTRICTIONS]);
  expect(allowedActions("listing", "closed")).toEqual(["keep", "remove", "limit", "suspend", "close_account"]);
  expect(allowedActions("photo", "closed")).toEqual(["keep", "remove", "limit", "suspend", "close_account"]);
  // A suspension took it away: for its own reasons it may go too.
  expect(allowedActions("listing", "removed")).toEqual(["keep", "remove", "limit", "suspend", "close_account"]);
  for (const status of ["deleted", null] as const) expect(allowedActions("listing", status)).toEqual(persons);
  for (const subject of ["message", "member"] as const) expect(allowedActions(subject, null)).toEqual(persons);
});
