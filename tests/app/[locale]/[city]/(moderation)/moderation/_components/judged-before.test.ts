import { expect, test } from "vitest";
import type { DecisionProposal } from "#app/[locale]/[city]/(moderation)/moderation/_components/decision-proposal.ts";
import { judgedBefore } from "#app/[locale]/[city]/(moderation)/moderation/_components/judged-before.ts";
import { CLAUSES } from "#lib/moderation/clause.ts";
import type { UndoneDecision } from "#lib/server/moderation/load-undone.ts";

const facts = Object.fromEntries(CLAUSES.map((clause) => [clause, `Proposé : ${clause}`])) as DecisionProposal["facts"];
const proposal: DecisionProposal = { clause: "free", facts, passage: "15 €" };
const words = { opening: "o", why: "w", scope: "s", how: "h", contest: "c", next: "n" };
const appliesAt = new Date("2027-03-10T09:00:10Z");
const kept: UndoneDecision = {
  state: "undone",
  decidedBy: "m",
  action: "keep",
  appliesAt,
  endsAt: null,
  answer: "Nous la laissons.",
  manifest: true,
  passage: null,
  reasons: null,
};

test("a restriction comes back as it was typed, with its letter", () => {
  const reasons = {
    clause: "respect" as const,
    ground: "law" as const,
    legalGround: "Code pénal",
    facts: "Des insultes.",
    explanation: "",
    locale: "fr" as const,
    words,
  };
  const endsAt = new Date("2027-04-09T09:00:10Z");
  expect(judgedBefore({ ...kept, action: "suspend", manifest: false, endsAt, reasons }, proposal)).toEqual({
    status: "previewed",
    words,
    values: {
      action: "suspend",
      clause: "respect",
      ground: "law",
      legalGround: "Code pénal",
      facts: "Des insultes.",
      explanation: "",
      passage: "15 €",
      days: "30",
      answer: "Nous la laissons.",
    },
  });
});

test("what was kept comes back with its answer, and with what is proposed for a restriction", () => {
  expect(judgedBefore(kept, proposal)).toMatchObject({
    words: null,
    values: { action: "keep", clause: "free", facts: "Proposé : free", days: "7", manifestNotices: "on" },
  });
});
