/** People behind a figure below which it is not shown (the threshold of INSEE for households on its grid). */
export const LEAST_PEOPLE = 11;
const NORMAL_DAYS = 28;

/**
 * Requests for one offer: those of 28 days over the offers that are open on an average day. `ratio` is null where nothing
 * is offered and something asked; a masked one says nothing else.
 */
export type Tension =
  | { masked: true }
  | { masked: false; ratio: number | null; requests: number; offers: number; people: number };

/** What a tension is computed from; `offers` is a mean of the days of the period. */
export type TensionFacts = { requests: number; offers: number; people: number; days: number };

/** The tension of a place and category in a period of `days`. */
export function tensionOf({ requests, offers, people, days }: TensionFacts): Tension {
  if (people < LEAST_PEOPLE) return { masked: true };
  const asked = (requests * NORMAL_DAYS) / days;
  if (offers === 0) return { masked: false, ratio: asked === 0 ? 0 : null, requests, offers, people };
  return { masked: false, ratio: asked / offers, requests, offers, people };
}

/** Steps of the colours: strong supply, some supply, balance, some shortage, strong shortage. */
export const TENSION_LIMITS = [0.75, 0.95, 1.35, 2.25] as const;
export type TensionStep = 0 | 1 | 2 | 3 | 4;

/** The step of a ratio; null, where nothing is offered, is the strongest. */
export function tensionStep(ratio: number | null): TensionStep {
  if (ratio === null) return 4;
  return TENSION_LIMITS.filter((limit) => ratio >= limit).length as TensionStep;
}
