import { findRisks } from "./find-risks.ts";
import { type CaseFinding, HISTORY_CODES, type HistoryCode, type RiskTopic } from "./finding.ts";

/** Why a listing waits, for its author: what its words risk, and what only its past tells. */
export type WaitingReasons = { topics: RiskTopic[]; history: HistoryCode[] };

const isHistory = (code: CaseFinding["code"]): code is HistoryCode => HISTORY_CODES.some((known) => known === code);

/** The findings of a case as an author is told of them. A rule on trial holds nothing, and gives no reason. */
export function waitingReasons(
  findings: readonly CaseFinding[],
  { title, body }: { title: string; body: string },
): WaitingReasons {
  const codes = findings.filter(({ onTrial }) => !onTrial).map(({ code }) => code);
  const topics = [...findRisks(title), ...findRisks(body)].filter(({ code }) => codes.includes(code));
  return { topics: [...new Set(topics.map(({ topic }) => topic))], history: codes.filter(isHistory) };
}
