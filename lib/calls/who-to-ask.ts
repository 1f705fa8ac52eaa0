import { type AskedFacts, type CallRules, type LeftOutReason, reasonToLeaveOut } from "./leave-out.ts";
import { STANDINGS, type Standing } from "./standing.ts";

/** People whom one call asks at most: more would be asked for nothing. */
export const MOST_ASKED = 500;
/** Above this share of the active residents of a city, a call is for nearly everybody. */
const NEARLY_ALL = 0.5;

/** Somebody who could answer a call. */
export type Callee = AskedFacts & { id: string; standing: Standing; lastSeenAt: Date };

/** Who is asked, in which order; how many by the reason to ask them, and how many are left out for which reason. */
export type CallReach = {
  ask: string[];
  standings: Partial<Record<Standing, number>>;
  leftOut: Partial<Record<LeftOutReason, number>>;
};

const rankOf = ({ standing }: Callee) => STANDINGS.indexOf(standing);

/** The better reason first, then who was asked less lately, then who was here last; the id decides what is left. */
function inOrder(one: Callee, other: Callee): number {
  return (
    rankOf(one) - rankOf(other) ||
    one.askedThisWeek - other.askedThisWeek ||
    other.lastSeenAt.getTime() - one.lastSeenAt.getTime() ||
    (one.id < other.id ? -1 : 1)
  );
}

function counted<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Whom a call asks among those who could answer, and why not the others. The order in which they are given changes nothing. */
export function whoToAsk(callees: readonly Callee[], rules: CallRules, most = MOST_ASKED): CallReach {
  const judged = callees.map((callee) => ({ callee, reason: reasonToLeaveOut(callee, rules) }));
  const free = judged.flatMap(({ callee, reason }) => (reason ? [] : [callee])).toSorted(inOrder);
  const asked = free.slice(0, most);
  const reasons = judged.flatMap(({ reason }) => reason ?? []);
  return {
    ask: asked.map(({ id }) => id),
    standings: counted(asked.map(({ standing }) => standing)),
    leftOut: counted([...reasons, ...free.slice(most).map(() => "beyond" as const)]),
  };
}

/** Whether so many people are nearly all who are active in a city. */
export function isNearlyEverybody(asked: number, active: number): boolean {
  return asked > 0 && asked > active * NEARLY_ALL;
}
