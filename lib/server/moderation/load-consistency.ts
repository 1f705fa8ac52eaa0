import "server-only";
import { database } from "#db/client.ts";
import {
  type BlindCase,
  countWaitingReviews,
  findWaitingReview,
  listReviewed,
  type ReviewedPair,
} from "#db/queries/blind-reviews.ts";
import { getCity } from "#db/queries/cities.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { cohenKappa, FEWEST_PAIRS } from "#lib/moderation/agreement.ts";

export type { BlindCase, ReviewedPair } from "#db/queries/blind-reviews.ts";

const LOOK_BACK_MS = 90 * 86_400_000;
const SHOWN_DISAGREEMENTS = 20;

export type Consistency = {
  judged: number;
  same: number;
  /** Null as long as too few were judged again. */
  kappa: number | null;
  disagreements: ReviewedPair[];
  /** How many this person has still to judge of this week and the last one, and the next of them. */
  waiting: number;
  next: BlindCase | null;
};

/** How far the moderators of a city agree, and what one of them has still to judge again; null for anybody else. */
export async function loadConsistency(member: Member, now: Date): Promise<Consistency | null> {
  if (!moderates(member)) return null;
  const { cityId, id: reviewerId } = member;
  const { timeZone } = await getCity(database(), cityId);
  const mine = { cityId, reviewerId, since: addDays(weekOf(now, timeZone), -7) };
  const [pairs, waiting, next] = await Promise.all([
    listReviewed(database(), { cityId, since: new Date(now.getTime() - LOOK_BACK_MS) }),
    countWaitingReviews(database(), mine),
    findWaitingReview(database(), mine),
  ]);
  const differing = pairs.filter(({ first, second }) => first !== second);
  return {
    judged: pairs.length,
    same: pairs.length - differing.length,
    kappa: pairs.length < FEWEST_PAIRS ? null : cohenKappa(pairs),
    disagreements: differing.slice(0, SHOWN_DISAGREEMENTS),
    waiting,
    next,
  };
}
