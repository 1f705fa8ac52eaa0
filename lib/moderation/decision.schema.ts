import { z } from "zod";
import { line, paragraph, ticked } from "#lib/forms/fields.ts";
import { CLAUSES } from "./clause.ts";
import {
  APPEAL_OUTCOMES,
  DECISION_ACTIONS,
  type DecisionAction,
  GROUNDS,
  isRestriction,
  RESTRICTION_DAYS,
  type RestrictionDays,
} from "./decision.ts";
import { findRisks } from "./find-risks.ts";
import type { RiskTopic } from "./finding.ts";

const id = z.uuid({ error: "form.invalid" });

/** An empty choice of a form is no choice. */
const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const days = z
  .enum(RESTRICTION_DAYS.map(String), { error: "decision.days" })
  .transform((value) => Number(value) as RestrictionDays);

const NEEDS_DAYS: readonly DecisionAction[] = ["limit", "suspend"];

const CONTACTS: readonly RiskTopic[] = ["phone", "email", "address", "identity-number"];

/** The name of a law leaves for the Commission's database as it was typed: it tells of nobody. */
const legalGround = line("legalGround", { min: 3, max: 500 }).refine(
  (text) => !findRisks(text).some(({ topic }) => CONTACTS.includes(topic)),
  { error: "legalGround.personal" },
);

const values = z.strictObject({
  case: id,
  /** `listings.version` that was read; empty where there is no listing. */
  version: chosen(z.coerce.number({ error: "form.invalid" }).int({ error: "form.invalid" }).min(1)),
  /** How many notices of the case were read. */
  notices: z.coerce.number({ error: "form.invalid" }).int({ error: "form.invalid" }).min(0),
  action: z.enum(DECISION_ACTIONS, { error: "decision.action" }),
  clause: chosen(z.enum(CLAUSES, { error: "decision.clause" })),
  ground: z.enum(GROUNDS, { error: "decision.ground" }).default("terms"),
  legalGround: chosen(legalGround),
  facts: chosen(paragraph("decisionFacts", { max: 1_500 })),
  explanation: chosen(paragraph("decisionExplanation", { max: 1_000 })),
  passage: chosen(paragraph("decisionPassage", { max: 1_500 })),
  days: chosen(days),
  answer: chosen(paragraph("decisionAnswer", { max: 1_000 })),
  /** Read for a restriction alone: the text is manifestly against the rules. */
  manifestContent: ticked,
  /** Read for what is kept alone: its notices are manifestly unfounded. */
  manifestNotices: ticked,
});

const MIN_FACTS = 10;

type Values = z.output<typeof values>;

/** What a restriction cannot be without, field by field. */
function missing(input: Values): [keyof Values, string][] {
  const { action, clause, ground, legalGround, facts = "", explanation, passage, days: length } = input;
  const lacks: [boolean, keyof Values, string][] = [
    [!clause, "clause", "decision.clause"],
    [facts.length < MIN_FACTS, "facts", "decisionFacts.too-short"],
    [!!explanation && explanation.length < MIN_FACTS, "explanation", "decisionExplanation.too-short"],
    [ground === "law" && !legalGround, "legalGround", "legalGround.required"],
    [NEEDS_DAYS.includes(action) && !length, "days", "decision.days"],
    [action === "ask_change" && !passage, "passage", "decisionPassage.required"],
  ];
  return lacks.flatMap(([lack, field, error]) => (lack ? [[field, error]] : []));
}

/** A decision as its form sends it. A restriction says its rule and its facts. */
export const decisionSchema = values.superRefine((input, context) => {
  if (!isRestriction(input.action)) return;
  for (const [field, message] of missing(input)) context.addIssue({ code: "custom", path: [field], message });
});
export type DecisionInput = z.output<typeof decisionSchema>;

const caseOf = { case: id };
const note = line("caseNote", { min: 3, max: 1_000 });

/** Opening, releasing, or asking who somebody is. */
export const caseSchema = z.strictObject(caseOf);
/** Taking a decision back. */
export const undoSchema = z.strictObject({ decision: id });
export const passOnSchema = z.strictObject({ ...caseOf, note });
export const noteSchema = z.strictObject({ ...caseOf, note });
export const dangerSchema = z.strictObject({ ...caseOf, note });

/** What the second person says of a decision that is contested. */
export const appealDecisionSchema = z.strictObject({
  ...caseOf,
  outcome: z.enum(APPEAL_OUTCOMES, { error: "appealAnswer.outcome" }),
  answer: paragraph("appealAnswer", { max: 1_000 }).refine((text) => text.length >= MIN_FACTS, {
    error: "appealAnswer.too-short",
  }),
  /** It was without any ground: counted by the ledger. */
  manifest: ticked,
});
export type AppealDecisionInput = z.output<typeof appealDecisionSchema>;
