/**
 * What the figures of a city are made of, one row of its history each. `posted`, `removed` and `restored` are counted on
 * the day that the listing first appeared; `answered` and `helped` on the day of the request, once each; `opened` and
 * `closed` on the day that they happened, in the quartier and category of then; `done` on the day that the help was over.
 */
export const INSIGHT_EVENTS = [
  "posted",
  "removed",
  "restored",
  "opened",
  "closed",
  "answered",
  "helped",
  "done",
] as const;
export type InsightEvent = (typeof INSIGHT_EVENTS)[number];
