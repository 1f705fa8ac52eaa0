import type { StrikeKind } from "#lib/moderation/decision.ts";
import type { YearRecords } from "./year-records.ts";

/**
 * Suspensions for misuse, by what was misused: rights to report and to contest by the ledger, and accounts of who kept
 * publishing against the rules by decisions that name that rule.
 */
export function misuseSuspensions({ decisions, suspensions }: YearRecords): Record<StrikeKind, number> {
  const accounts = decisions.filter(
    ({ action, clause }) => clause === "fair_use" && (action === "suspend" || action === "close_account"),
  );
  return { ...suspensions, content: suspensions.content + accounts.length };
}
