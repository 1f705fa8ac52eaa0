/*
 * Everything that decides about one pair, broken or not: each hard rule with its values, what was measured, what the
 * weights made of it, and where on the ladder it would be asked. The numbers are those of ranking, computed by the same
 * functions, so that an explanation never tells another story than the engine.
 */
import type { PairFacts } from "./candidate.ts";
import type { CityMatching } from "./city-matching.schema.ts";
import type { Moment } from "./moment.ts";
import { isProposed } from "./rank.ts";
import { type Reason, reasonsOf } from "./reasons.ts";
import { type RuleFinding, ruleFindings } from "./rule-findings.ts";
import { type Breakdown, breakDown } from "./score-parts.ts";
import { signalsOf } from "./signals.ts";
import type { WaveStep } from "./waves/limits.ts";
import { stepOf, wavePairOf } from "./waves/wave-pair.ts";

export type PairExplanation = Breakdown & {
  rules: RuleFinding[];
  /** No hard rule is broken. */
  allowed: boolean;
  /** What both sides are told; nothing is when a rule is broken. */
  reasons: Reason[];
  /** Shown to people without widening. */
  proposed: boolean;
  /** The step of the ladder at which the helper may be asked; null at none. */
  step: WaveStep | null;
};

/** Explains a pair at a moment. The score is that of its signals, also where a broken rule keeps it from counting. */
export function explainPair(pair: PairFacts, moment: Moment, { weights, limits }: CityMatching): PairExplanation {
  const rules = ruleFindings(pair, moment);
  const allowed = rules.every(({ kept }) => kept);
  const scored = breakDown(signalsOf(pair, moment), weights);
  const reasons = allowed ? reasonsOf(pair, moment) : [];
  const ids = { requestId: pair.request.id, offerId: pair.offer.id, helperId: pair.offer.authorId };
  const wave = wavePairOf({ ...ids, ...scored, reasons }, weights);
  return {
    ...scored,
    rules,
    allowed,
    reasons,
    proposed: allowed && isProposed(scored, weights),
    step: allowed ? stepOf(wave, limits) : null,
  };
}
