/*
 * What a run remembers of a helper beside their dispositions: what they were asked and what they gave.
 */
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { NO_RECORD, type RecordCounts } from "#lib/matching/candidate.ts";
import type { SimHelper } from "./sim-helper.ts";

export type HelperState = {
  helper: SimHelper;
  /** Instants of the invitations of the last seven days, in order. */
  recent: number[];
  lastInvitedAt: number | null;
  record: RecordCounts;
  /** Helps in the week `week`. */
  week: number;
  usedInWeek: number;
  muted: CategoryKey[];
  invited: number;
  helped: number;
  /** Got more than three invitations within seven days. */
  overThree: boolean;
};

const WEEK_MS = 7 * 86_400_000;
const MANY_A_WEEK = 3;

export function newHelperState(helper: SimHelper): HelperState {
  const record = { ...NO_RECORD };
  const counts = { week: -1, usedInWeek: 0, invited: 0, helped: 0, overThree: false };
  return { helper, recent: [], lastInvitedAt: null, record, muted: [], ...counts };
}

/** Invitations of the seven days before an instant. */
export function recentInvitations(state: HelperState, now: number): readonly number[] {
  while ((state.recent[0] ?? now) <= now - WEEK_MS) state.recent.shift();
  return state.recent;
}

export function noteInvitation(state: HelperState, now: number): void {
  const before = recentInvitations(state, now).length;
  state.recent.push(now);
  state.lastInvitedAt = now;
  state.invited += 1;
  state.record = { ...state.record, asked: state.record.asked + 1 };
  if (before + 1 > MANY_A_WEEK) state.overThree = true;
}

/** How many more times a helper helps in a week. */
export function capacityLeft({ helper, week, usedInWeek }: HelperState, now: number): number {
  return helper.capacity - (week === now ? usedInWeek : 0);
}

/** Notes a help in a week; `invited` when it answers an invitation. */
export function noteHelp(state: HelperState, week: number, invited: boolean): void {
  state.usedInWeek = state.week === week ? state.usedInWeek + 1 : 1;
  state.week = week;
  state.helped += 1;
  if (!invited) return;
  const { accepted, completed } = state.record;
  state.record = { ...state.record, accepted: accepted + 1, completed: completed + 1 };
}
