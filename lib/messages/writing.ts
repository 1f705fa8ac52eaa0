import { type ExchangeStatus, isGoingOn } from "#lib/exchanges/exchange-status.ts";
import type { RefusalCode } from "#lib/refusals/refusal.ts";
import { MAX_BEFORE_ANSWER } from "./message-text.ts";

/** After the end of an exchange, the two may still write for so long: a word of thanks, something that was forgotten. */
export const WRITING_DAYS = 30;

/** What decides whether one of the two may write. */
export type Writable = {
  /** Of the last exchange of the two about this listing. */
  status: ExchangeStatus;
  /** It ended less than `WRITING_DAYS` ago, or goes on. */
  recent: boolean;
  /** One of the two left, blocked the other, or was suspended. */
  closed: boolean;
  /** Messages of the writer since the other one last wrote or acted. */
  unanswered: number;
  /** The two agreed once, or the other one has written. */
  acquainted: boolean;
};

/** Why somebody may not write now; null when they may. What is closed is not told apart: a block is silent. */
export function writingRefusal({ status, recent, closed, unanswered, acquainted }: Writable): RefusalCode | null {
  const over = !isGoingOn(status) && !(acquainted && recent);
  if (closed || over) return "conversation-closed";
  return !acquainted && unanswered >= MAX_BEFORE_ANSWER ? "wait-for-answer" : null;
}
