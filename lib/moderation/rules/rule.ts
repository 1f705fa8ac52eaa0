import type { RiskCode, RiskTopic, Severity } from "../finding.ts";
import type { FoldedText, Range } from "../folded-text.ts";

/**
 * One thing to look for. Every rule reads in time that grows with the length of the text alone: its patterns have only
 * bounded repetitions.
 */
export type Rule = {
  code: RiskCode;
  topic: RiskTopic;
  severity: Severity;
  /** Parts of the folded text, in any order. */
  find: (text: FoldedText) => readonly Range[];
};
