import type { ReadMark } from "./event-frames.ts";

/** How far the other one has read, as the conversation knows it. */
export type OtherRead = {
  /** One of the two left, blocked the other, or was suspended. */
  closed: boolean;
  otherReadSeq: number;
  otherReadAt: Date | null;
};

/** How far the other one has read, where it is said: never of who left or was kept away, so that a block gives no sign. */
export function shownRead({ closed, otherReadSeq, otherReadAt }: OtherRead): ReadMark {
  return closed ? { seq: 0, at: null } : { seq: otherReadSeq, at: otherReadAt?.toISOString() ?? null };
}
