import type { HistoryRule } from "./history-rule.ts";

/** One below the limit of a day (`MAX_LISTINGS_A_DAY`), which refuses. */
const MANY_A_DAY = 4;

/** One more listing of somebody who published several in a day. */
export const tooMany: HistoryRule = {
  code: "too_many",
  severity: "low",
  version: 1,
  applies: ({ author }) => author.newToday >= MANY_A_DAY,
};
