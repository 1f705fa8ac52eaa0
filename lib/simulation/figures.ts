/*
 * The figures of a run, out of what was counted. Their names are those of `npm run simulate -- --json` and stay stable;
 * docs/matching.md says what each means.
 */
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { gini } from "./gini.ts";
import type { HelperState } from "./helper-state.ts";
import type { Outcome } from "./run-policy.ts";

export type UnmetOfCategory = { requests: number; unmet: number };

export type Figures = {
  requests: number;
  /** Helpers who were ever there, and those of them who were asked or came forward. */
  helpers: number;
  activeHelpers: number;
  shareHelpedInTime: number;
  shareHelped: number;
  /** Hours from publication to an accepted help; null when there was none. */
  medianHours: number | null;
  p90Hours: number | null;
  /** Null when nobody was helped. */
  invitationsPerHelp: number | null;
  /** Share of the invitations that were answered yes; null without any. */
  yesShare: number | null;
  gini: number;
  giniOfHelps: number;
  shareAskedOver3: number;
  unmetByCategory: Partial<Record<CategoryKey, UnmetOfCategory>>;
};

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** The value below which a share of the values lies (nearest rank); null of nothing. */
function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** How often somebody was called on: invitations, and requests that they took up by themselves. */
const loadOf = ({ invited, helped, record }: HelperState) => invited + helped - record.accepted;

function unmet({ tally }: Outcome): Figures["unmetByCategory"] {
  const of = CATEGORY_KEYS.filter((key) => tally.byCategory[key].requests > 0).map((key) => {
    const { requests, inTime } = tally.byCategory[key];
    return [key, { requests, unmet: requests - inTime }];
  });
  return Object.fromEntries(of);
}

export function figuresOf(outcome: Outcome): Figures {
  const { tally, helpers } = outcome;
  const active = helpers.filter((state) => loadOf(state) > 0);
  const hours = [...tally.hours].sort((a, b) => a - b);
  return {
    requests: tally.requests,
    helpers: helpers.length,
    activeHelpers: active.length,
    shareHelpedInTime: ratio(tally.inTime, tally.requests) ?? 0,
    shareHelped: ratio(tally.helped, tally.requests) ?? 0,
    medianHours: quantile(hours, 0.5),
    p90Hours: quantile(hours, 0.9),
    invitationsPerHelp: ratio(tally.invitations, tally.helped),
    yesShare: ratio(tally.saidYes, tally.invitations),
    gini: gini(active.map(loadOf)),
    giniOfHelps: gini(helpers.filter(({ helper }) => helper.willingness > 0).map(({ helped }) => helped)),
    shareAskedOver3: ratio(active.filter(({ overThree }) => overThree).length, active.length) ?? 0,
    unmetByCategory: unmet(outcome),
  };
}
