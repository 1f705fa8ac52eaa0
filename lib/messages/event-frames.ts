import type { ConversationLine } from "./conversation-line.ts";

/** Up to where the other one has read, and since when. */
export type ReadMark = { seq: number; at: string | null };

/** Sent first: how long a browser waits before it opens a stream that ended again. */
export const retryFrame = (ms: number): string => `retry: ${ms}\n\n`;

/** Keeps proxies from closing a stream in which nothing happens. */
export const HEARTBEAT = ": \n\n";

/** A line of the conversation; its id is where a stream that was cut goes on. */
export function lineFrame(line: ConversationLine): string {
  return `id: ${line.seq}\nevent: line\ndata: ${JSON.stringify(line)}\n\n`;
}

/** The other one has read further. */
export function readFrame(mark: ReadMark): string {
  return `event: read\ndata: ${JSON.stringify(mark)}\n\n`;
}

/** Where a stream goes on: after what the browser had last, or what its page shows. Null for no number at all. */
export function startOf(lastEventId: string | null, after: string | null): number | null {
  const asked = lastEventId || after || "0";
  return /^\d{1,9}$/.test(asked) ? Number(asked) : null;
}
