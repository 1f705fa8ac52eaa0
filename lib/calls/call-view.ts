import type { CallAnswer, CallState } from "./call-state.ts";

/** `ask`: it waits for an answer. `answered`: it has one, which may be changed while it is open. `over`: it ended. */
export type CallView = "ask" | "answered" | "over";

type AskedCall = { state: CallState; answer: CallAnswer | null; endsAt: Date };

/** What may be said of a call to somebody who was asked. Its last day counts, also before the worker has looked. */
export function callView({ state, answer, endsAt }: AskedCall, now: Date): CallView {
  if (state !== "open" || endsAt <= now) return "over";
  return answer === null ? "ask" : "answered";
}
