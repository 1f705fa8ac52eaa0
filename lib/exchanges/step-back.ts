import { type ExchangeAction, type ExchangeState, exchangeActions } from "./exchange-life.ts";
import type { Party } from "./party.ts";

const STEP_BACK = ["decline", "withdraw", "cancel"] as const satisfies readonly ExchangeAction[];
export type StepBack = (typeof STEP_BACK)[number];

/** How a side gets out of an exchange by itself; null when nothing goes on that it could leave. */
export function stepBackOf(state: ExchangeState, side: Party): StepBack | null {
  const allowed = exchangeActions(state, side);
  return STEP_BACK.find((action) => allowed.includes(action)) ?? null;
}
