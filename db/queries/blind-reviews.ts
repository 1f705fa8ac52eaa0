import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notExists,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { reports } from "#db/schema/conversations.ts";
import { blindReviews, decisions } from "#db/schema/decisions.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { MODERATION_ROLES } from "#lib/identity/moderation-access.ts";
import type { Clause } from "#lib/moderation/clause.ts";
import type { DecisionAction } from "#lib/moderation/decision.ts";
import type { JudgedContent } from "#lib/moderation/statement.ts";

const isOfDecision = and(eq(decisions.cityId, blindReviews.cityId), eq(decisions.id, blindReviews.decisionId));

/** How many decisions were drawn for a week of a city. */
export async function countDrawn(db: Db, { cityId, week }: { cityId: string; week: string }): Promise<number> {
  const [row] = await db
    .select({ drawn: count() })
    .from(blindReviews)
    .where(and(eq(blindReviews.cityId, cityId), eq(blindReviews.week, week)));
  return row?.drawn ?? 0;
}

export type Drawing = { cityId: string; week: string; since: Date; until: Date; limit: number; now: Date };

/**
 * Draws decisions on listings at random, the same ones however often it is asked: in force or reversed, between two moments,
 * never drawn before, and that somebody else of the active staff may judge. Gives how many.
 */
export async function drawReviews(tx: Db, { cityId, week, since, until, limit, now }: Drawing): Promise<number> {
  const drawnBefore = tx
    .select({ one: sql`1` })
    .from(blindReviews)
    .where(and(eq(blindReviews.cityId, cityId), isOfDecision));
  const judge = tx
    .select({ one: sql`1` })
    .from(memberships)
    .where(
      and(
        eq(memberships.cityId, cityId),
        inArray(memberships.role, [...MODERATION_ROLES]),
        isNull(memberships.suspendedAt),
        ne(memberships.id, decisions.decidedBy),
        isOfOthers(tx, memberships.id),
      ),
    );
  const found = await tx
    .select({ decisionId: decisions.id, firstDeciderId: decisions.decidedBy })
    .from(decisions)
    .where(
      and(
        eq(decisions.cityId, cityId),
        eq(decisions.subject, "listing"),
        sql`${decisions.state} in ('applied', 'reversed')`,
        sql`${decisions.judged} ->> 'title' <> ''`,
        gte(decisions.decidedAt, since),
        lt(decisions.decidedAt, until),
        notExists(drawnBefore),
        exists(judge),
      ),
    )
    .orderBy(sql`md5(${decisions.id}::text || ${week})`)
    .limit(limit);
  if (found.length === 0) return 0;
  const rows = found.map((row) => ({ ...row, cityId, week, id: uuidv7(now.getTime()) }));
  await tx.insert(blindReviews).values(rows).onConflictDoNothing();
  return rows.length;
}

/** Of what was drawn in a week or later. */
type OfReviewer = { cityId: string; since: string; reviewerId: string };

/** A decision that is somebody else's to judge again: not about the reviewer, nor on a notice of theirs. */
function isOfOthers(db: Db, reviewerId: string | typeof memberships.id): SQL | undefined {
  const ownNotice = db
    .select({ one: sql`1` })
    .from(reports)
    .where(
      and(
        eq(reports.cityId, decisions.cityId),
        eq(reports.caseId, decisions.caseId),
        eq(reports.reporterId, reviewerId),
      ),
    );
  return and(ne(decisions.memberId, reviewerId), notExists(ownNotice));
}

/** What waits for one reviewer: what they decided themselves is somebody else's, too. */
const waitingFor = (db: Db, { cityId, since, reviewerId }: OfReviewer) =>
  and(
    eq(blindReviews.cityId, cityId),
    gte(blindReviews.week, since),
    isNull(blindReviews.reviewerId),
    ne(blindReviews.firstDeciderId, reviewerId),
    isOfOthers(db, reviewerId),
  );

export async function countWaitingReviews(db: Db, of: OfReviewer): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(blindReviews)
    .innerJoin(decisions, isOfDecision)
    .where(waitingFor(db, of));
  return row?.waiting ?? 0;
}

/** What was judged, without what became of it. */
export type BlindCase = { id: string; judged: JudgedContent; codes: string[] };

export async function findWaitingReview(db: Db, of: OfReviewer): Promise<BlindCase | null> {
  const [row] = await db
    .select({ id: blindReviews.id, judged: decisions.judged, codes: decisions.codes })
    .from(blindReviews)
    .innerJoin(decisions, isOfDecision)
    .where(waitingFor(db, of))
    .orderBy(asc(blindReviews.id))
    .limit(1);
  return row ?? null;
}

export type Review = { cityId: string; id: string; reviewerId: string; action: DecisionAction; clause: Clause | null };

/** Notes what a reviewer would have decided; false when it is not theirs to judge, or was judged. */
export async function answerReview(tx: Db, { now, ...review }: Review & { now: Date }): Promise<boolean> {
  const { cityId, id, reviewerId, action, clause } = review;
  const ofOthers = tx
    .select({ one: sql`1` })
    .from(decisions)
    .where(and(isOfDecision, isOfOthers(tx, reviewerId)));
  const rows = await tx
    .update(blindReviews)
    .set({ reviewerId, action, clause, at: now })
    .where(
      and(
        eq(blindReviews.cityId, cityId),
        eq(blindReviews.id, id),
        isNull(blindReviews.reviewerId),
        ne(blindReviews.firstDeciderId, reviewerId),
        exists(ofOthers),
      ),
    )
    .returning({ id: blindReviews.id });
  return rows.length === 1;
}

export type ReviewedPair = { first: DecisionAction; second: DecisionAction; title: string };

/** Decisions that were judged again since a moment, with both answers, the last one first. */
export async function listReviewed(
  db: Db,
  { cityId, since }: { cityId: string; since: Date },
): Promise<ReviewedPair[]> {
  const rows = await db
    .select({
      first: decisions.action,
      second: blindReviews.action,
      title: sql<string>`coalesce(${decisions.judged} ->> 'title', '')`,
    })
    .from(blindReviews)
    .innerJoin(decisions, isOfDecision)
    .where(and(eq(blindReviews.cityId, cityId), isNotNull(blindReviews.action), gte(blindReviews.at, since)))
    .orderBy(desc(blindReviews.at), desc(blindReviews.id));
  return rows.flatMap(({ second, ...row }) => (second === null ? [] : [{ ...row, second }]));
}
