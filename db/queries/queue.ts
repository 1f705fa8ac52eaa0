import { and, asc, eq, gt, isNotNull, isNull, lt, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { caseNotes, cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/conversations.ts";
import { appeals, decisions } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CaseOrigin, CaseSubject } from "#lib/moderation/case.ts";
import type { QueueFilter } from "#lib/moderation/case-view.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";

/** A city as one of its moderators works on it: what is theirs is somebody else's to judge. */
export type Judging = { cityId: string; moderatorId: string };

const one = { one: sql`1` };
const ofCase = and(eq(reports.cityId, cases.cityId), eq(reports.caseId, cases.id));

/**
 * The cases of a city that a moderator may judge: none about them, none on a notice of theirs or on an appeal against what was
 * decided on one, none that they decided before or asked another opinion on.
 */
export function judgeable(db: Db, { cityId, moderatorId }: Judging): SQL | undefined {
  const ownNotice = db
    .select(one)
    .from(reports)
    .where(and(ofCase, eq(reports.reporterId, moderatorId)));
  // A notice that was judged again hangs on a later case: its own appeal still knows it.
  const ofContested = or(eq(reports.caseId, decisions.caseId), eq(reports.id, appeals.reportId));
  const ownContested = db
    .select(one)
    .from(appeals)
    .innerJoin(decisions, and(eq(decisions.cityId, appeals.cityId), eq(decisions.id, appeals.decisionId)))
    .innerJoin(reports, and(eq(reports.cityId, appeals.cityId), ofContested, eq(reports.reporterId, moderatorId)))
    .where(and(eq(appeals.cityId, cases.cityId), eq(appeals.id, cases.appealId)));
  const decidedFirst = db
    .select(one)
    .from(appeals)
    .where(
      and(eq(appeals.cityId, cases.cityId), eq(appeals.id, cases.appealId), eq(appeals.firstDeciderId, moderatorId)),
    );
  return and(
    eq(cases.cityId, cityId),
    ne(cases.memberId, moderatorId),
    or(isNull(cases.excludedId), ne(cases.excludedId, moderatorId)),
    notExists(ownNotice),
    or(isNull(cases.appealId), and(notExists(ownContested), notExists(decidedFirst))),
  );
}

/** Those that wait, for whomever: what its author deleted waits for nothing but to be erased. */
export function unanswered(db: Db): SQL | undefined {
  const deleted = db
    .select(one)
    .from(listings)
    .where(and(eq(listings.cityId, cases.cityId), eq(listings.id, cases.listingId), eq(listings.status, "deleted")));
  return and(eq(cases.state, "open"), notExists(deleted));
}

/** Those that wait for a moderator. */
export function waiting(db: Db, judging: Judging): SQL | undefined {
  return and(judgeable(db, judging), unanswered(db));
}

/** The order of the queue, as its index has it. */
const inOrder = [sql`${cases.urgent} desc nulls last`, asc(cases.dueAt), asc(cases.id)];

const FILTERS: Record<QueueFilter, SQL | undefined> = {
  all: undefined,
  reported: eq(cases.origin, "report"),
  appeals: eq(cases.origin, "appeal"),
  escalated: isNotNull(cases.escalatedAt),
};

export type QueuedCase = {
  id: string;
  subject: CaseSubject;
  origin: CaseOrigin;
  kind: "offer" | "request" | null;
  title: string;
  risk: number;
  urgent: boolean;
  openedAt: Date;
  dueAt: Date;
  escalatedAt: Date | null;
  reports: number;
  findings: readonly CaseFinding[];
  claimedBy: string | null;
  claimedUntil: Date | null;
  claimerName: string | null;
  opinion: "asked" | "given" | null;
};

const openReports = sql<number>`(
  select count(*)::int from ${reports}
  where ${reports.cityId} = ${cases.cityId} and ${reports.caseId} = ${cases.id} and ${reports.closedAt} is null
)`;
const lastOpinion = sql<"asked" | "given" | null>`(
  select case ${caseNotes.kind} when 'opinion_asked' then 'asked' else 'given' end from ${caseNotes}
  where ${caseNotes.cityId} = ${cases.cityId} and ${caseNotes.caseId} = ${cases.id}
    and ${caseNotes.kind} in ('opinion_asked', 'opinion')
  order by ${caseNotes.at} desc, ${caseNotes.id} desc limit 1
)`;

/** The first cases that wait for a moderator, the most pressing first. */
export async function listQueue(
  db: Db,
  { filter, limit, ...judging }: Judging & { filter: QueueFilter; limit: number },
): Promise<QueuedCase[]> {
  const rows = await db
    .select({
      id: cases.id,
      subject: cases.subject,
      origin: cases.origin,
      kind: listings.kind,
      title: listings.title,
      risk: cases.risk,
      urgent: cases.urgent,
      openedAt: cases.openedAt,
      dueAt: cases.dueAt,
      escalatedAt: cases.escalatedAt,
      reports: openReports,
      findings: cases.findings,
      claimedBy: cases.claimedBy,
      claimedUntil: cases.claimedUntil,
      claimerName: memberships.firstName,
      opinion: lastOpinion,
    })
    .from(cases)
    .leftJoin(listings, and(eq(listings.cityId, cases.cityId), eq(listings.id, cases.listingId)))
    .leftJoin(memberships, and(eq(memberships.cityId, cases.cityId), eq(memberships.id, cases.claimedBy)))
    .where(and(waiting(db, judging), FILTERS[filter]))
    .orderBy(...inOrder)
    .limit(limit);
  return rows.map((row) => ({ ...row, title: row.title ?? "" }));
}

export type QueueCounts = Record<"total" | "late" | "reported" | "appeals" | "escalated", number>;

/** How many cases wait for a moderator. */
export async function countQueue(db: Db, { now, ...judging }: Judging & { now: Date }): Promise<QueueCounts> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const [row] = await db
    .select({
      total: sql<number>`count(*)::int`,
      late: sql<number>`count(*) filter (where ${cases.dueAt} < ${at})::int`,
      reported: sql<number>`count(*) filter (where ${cases.origin} = 'report')::int`,
      appeals: sql<number>`count(*) filter (where ${cases.origin} = 'appeal')::int`,
      escalated: sql<number>`count(${cases.escalatedAt})::int`,
    })
    .from(cases)
    .where(waiting(db, judging));
  return row ?? { total: 0, late: 0, reported: 0, appeals: 0, escalated: 0 };
}

/** The middle of the minutes from opening a case to its decision, since a moment; null when nothing was decided. */
export async function medianMinutes(
  db: Db,
  { cityId, since }: { cityId: string; since: Date },
): Promise<number | null> {
  const minutes = sql`extract(epoch from ${decisions.decidedAt} - ${cases.openedAt}) / 60`;
  const [row] = await db
    .select({ median: sql<number | null>`percentile_cont(0.5) within group (order by ${minutes})::float` })
    .from(decisions)
    .innerJoin(cases, and(eq(cases.cityId, decisions.cityId), eq(cases.id, decisions.caseId)))
    .where(
      and(
        eq(decisions.cityId, cityId),
        gt(decisions.decidedAt, since),
        ne(decisions.state, "undone"),
        ne(decisions.state, "void"),
      ),
    );
  return row?.median ?? null;
}

const isFree = (now: Date) => or(isNull(cases.claimedBy), lt(cases.claimedUntil, now));

export type Claim = Judging & { now: Date; until: Date };

/** Claims the most pressing case that nobody works on; two moderators never get the same. Null when there is none. */
export async function claimFirst(tx: Db, { now, until, ...judging }: Claim): Promise<string | null> {
  const [first] = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(waiting(tx, judging), isFree(now)))
    .orderBy(...inOrder)
    .limit(1)
    .for("update", { skipLocked: true });
  if (!first) return null;
  await tx
    .update(cases)
    .set({ claimedBy: judging.moderatorId, claimedUntil: until })
    .where(and(eq(cases.cityId, judging.cityId), eq(cases.id, first.id)));
  return first.id;
}

/**
 * Claims one case, if nobody else works on it. `again`: it was theirs, and stays so until later. Null when it is not theirs
 * to have.
 */
export async function claimOne(
  tx: Db,
  { id, now, until, ...judging }: Claim & { id: string },
): Promise<"new" | "again" | null> {
  const { cityId, moderatorId } = judging;
  const [found] = await tx
    .select({ claimedBy: cases.claimedBy, claimedUntil: cases.claimedUntil })
    .from(cases)
    .where(and(waiting(tx, judging), eq(cases.id, id), or(isFree(now), eq(cases.claimedBy, moderatorId))))
    .for("update");
  if (!found) return null;
  await tx
    .update(cases)
    .set({ claimedBy: moderatorId, claimedUntil: until })
    .where(and(eq(cases.cityId, cityId), eq(cases.id, id)));
  return found.claimedBy === moderatorId && (found.claimedUntil ?? now) >= now ? "again" : "new";
}

/** Gives back the open cases that a moderator works on, but one; gives which. It waits for nobody. */
export async function releaseOthers(
  tx: Db,
  { cityId, moderatorId, except }: Judging & { except: string },
): Promise<string[]> {
  const held = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(eq(cases.cityId, cityId), eq(cases.state, "open"), eq(cases.claimedBy, moderatorId), ne(cases.id, except)),
    )
    .for("update", { skipLocked: true });
  for (const { id } of held) await releaseOne(tx, { cityId, moderatorId, id });
  return held.map(({ id }) => id);
}

/** Gives back an open case; whether it was this moderator's. */
export async function releaseOne(tx: Db, { cityId, moderatorId, id }: Judging & { id: string }): Promise<boolean> {
  const rows = await tx
    .update(cases)
    .set({ claimedBy: null, claimedUntil: null })
    .where(and(eq(cases.cityId, cityId), eq(cases.id, id), eq(cases.state, "open"), eq(cases.claimedBy, moderatorId)))
    .returning({ id: cases.id });
  return rows.length === 1;
}
