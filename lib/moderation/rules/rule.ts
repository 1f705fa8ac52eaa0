import type { RiskCode, RiskTopic, Severity } from "../finding.ts";
import type { FoldedText, Range } from "../folded-text.ts";

/**
 * One thing to look for. Every rule reads in time that grows with the length of the text alone: its patterns have only
 * bounded repetitions.
 */
export type Rule = {
  code: RiskCode;
  /** What exactly; also the key of the words that explain the rule (`hints.topic`). One rule for each topic. */
  topic: RiskTopic;
  severity: Severity;
  /** Goes up with every change of what the rule finds. */
  version: number;
  /** A cheap look at the folded text that spares a dear one; without it the rule always reads. */
  mayApply?: (folded: string) => boolean;
  /** Parts of the folded text, in any order. */
  find: (text: FoldedText) => readonly Range[];
};
