/*
 * What is counted during a run. It grows with the number of helps only, not with the city.
 */
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import type { SimRequest } from "./sim-request.ts";

export type CategoryTally = { requests: number; helped: number; inTime: number };

export type Tally = {
  requests: number;
  helped: number;
  inTime: number;
  /** Helps by somebody who answered an invitation; the others found the request themselves. */
  helpedByInvitation: number;
  invitations: number;
  /** Yeses to them, those that came too late among them. */
  saidYes: number;
  /** From publication to the yes. */
  hours: number[];
  byCategory: Record<CategoryKey, CategoryTally>;
};

const HOUR_MS = 3_600_000;

export function newTally(): Tally {
  const byCategory = Object.fromEntries(
    CATEGORY_KEYS.map((key) => [key, { requests: 0, helped: 0, inTime: 0 }]),
  ) as Record<CategoryKey, CategoryTally>;
  return {
    requests: 0,
    helped: 0,
    inTime: 0,
    helpedByInvitation: 0,
    invitations: 0,
    saidYes: 0,
    hours: [],
    byCategory,
  };
}

export function tallyRequest(tally: Tally, { category }: SimRequest): void {
  tally.requests += 1;
  tally.byCategory[category].requests += 1;
}

export function tallyHelp(tally: Tally, request: SimRequest, now: number, invited: boolean): void {
  const ofCategory = tally.byCategory[request.category];
  tally.helped += 1;
  ofCategory.helped += 1;
  if (invited) tally.helpedByInvitation += 1;
  tally.hours.push((now - request.publishedAt) / HOUR_MS);
  if (now > request.inTimeUntil) return;
  tally.inTime += 1;
  ofCategory.inTime += 1;
}
