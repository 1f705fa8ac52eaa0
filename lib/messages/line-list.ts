import { localDay } from "#lib/listings/local-time.ts";
import type { ConversationLine } from "./conversation-line.ts";

/** Lines of two sources as one list in the order of their numbers, each once: where both have one, the second's. */
export function mergeLines(lines: readonly ConversationLine[], newer: readonly ConversationLine[]): ConversationLine[] {
  const bySeq = new Map([...lines, ...newer].map((line) => [line.seq, line]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

export type DayOfLines = { date: string; lines: ConversationLine[] };

/** Lines under the day on which they were written, by the clocks of the city. */
export function linesByDay(lines: readonly ConversationLine[], timeZone: string): DayOfLines[] {
  const days: DayOfLines[] = [];
  for (const line of lines) {
    const { date } = localDay(new Date(line.sentAt), timeZone);
    const last = days.at(-1);
    if (last?.date === date) last.lines.push(line);
    else days.push({ date, lines: [line] });
  }
  return days;
}

/** The last message of one's own that the other one has read, to say so under it; null when there is none. */
export function lastReadOwn(lines: readonly ConversationLine[], readSeq: number): number | null {
  const read = lines.findLast(({ author, body, seq }) => author === "me" && body !== null && seq <= readSeq);
  return read?.seq ?? null;
}
