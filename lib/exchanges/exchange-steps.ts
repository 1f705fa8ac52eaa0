import type { ExchangeStatus } from "./exchange-status.ts";

/** What decides the steps of an exchange. */
export type Stepped = {
  status: ExchangeStatus;
  createdAt: Date;
  acceptedAt: Date | null;
  endedAt: Date | null;
  /** When the agreed time ends; null without one. */
  timeEndsAt: Date | null;
};

/** `done`: it happened. `now`: it is the next thing. `later`: it is still far. `stopped`: it ended here. */
export type StepState = "done" | "now" | "later" | "stopped";
export type ExchangeStep = {
  code: "proposed" | "accepted" | "toAccept" | "toDo" | "toConfirm" | Exclude<ExchangeStatus, "proposed" | "accepted">;
  state: StepState;
  /** When it happened; null when it has not. */
  at: Date | null;
};

const ENDED_BEFORE = ["declined", "withdrawn"] as const;

/** The three steps of an exchange, as the track on top of its page shows them; an end takes the place of what will not come. */
export function exchangeSteps(exchange: Stepped, now: Date): ExchangeStep[] {
  const { status, createdAt, acceptedAt, endedAt, timeEndsAt } = exchange;
  const proposed: ExchangeStep = { code: "proposed", state: "done", at: createdAt };
  if (status === "proposed") {
    return [proposed, { code: "toAccept", state: "now", at: null }, { code: "toDo", state: "later", at: null }];
  }
  const accepted: ExchangeStep = { code: "accepted", state: "done", at: acceptedAt };
  if (status === "accepted") {
    const isOver = timeEndsAt !== null && timeEndsAt <= now;
    return [proposed, accepted, { code: isOver ? "toConfirm" : "toDo", state: "now", at: null }];
  }
  const end: ExchangeStep = { code: status, state: status === "done" ? "done" : "stopped", at: endedAt };
  const early = (ENDED_BEFORE as readonly ExchangeStatus[]).includes(status) || acceptedAt === null;
  return early ? [proposed, end] : [proposed, accepted, end];
}
