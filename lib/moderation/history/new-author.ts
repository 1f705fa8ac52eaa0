import type { HistoryRule } from "./history-rule.ts";

/** The first listing of somebody: no other of theirs has ever appeared. */
export const newAuthor: HistoryRule = {
  code: "new_author",
  severity: "low",
  version: 1,
  applies: ({ author }) => author.published === 0,
};
