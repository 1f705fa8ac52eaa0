/** How many requests had their first answer in each band of time, as `insight_days` counts them. */
export type AnswerCounts = {
  answered1h: number;
  answered6h: number;
  answered24h: number;
  answered2d: number;
  answered7d: number;
  answeredLater: number;
};
