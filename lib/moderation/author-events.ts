import type { AuthorEvent } from "./case-view.ts";

const SHOWN = 12;

/** What happened to somebody, the newest first, from the day on which they joined. */
export function latestEvents(events: readonly AuthorEvent[], joinedAt: Date): AuthorEvent[] {
  const latest = [...events].sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, SHOWN - 1);
  return [...latest, { at: joinedAt, what: "joined" }];
}
