/** The weights that have words of their own on the public page, in the order of reading. */
export const SAID_WEIGHTS = [
  "pillars.relevance",
  "pillars.feasibility",
  "pillars.record",
  "topics",
  "noCommonWord",
  "noCommonLanguage",
  "feasibility.distance",
  "feasibility.slots",
  "feasibility.presence",
  "walk.halfMinutes",
  "presenceHalfLifeDays",
  "unknown",
  "recordPrior.mean",
  "proposed.score",
] as const;
