import { and, desc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { reports } from "#db/schema/conversations.ts";
import { appeals, decisions, strikes } from "#db/schema/decisions.ts";
import { exchanges, thanks } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { AuthorEvent } from "#lib/moderation/case-view.ts";

type Author = { cityId: string; memberId: string };

const counted = async (db: Db, from: SQL): Promise<number> => {
  const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n ${from}`);
  return row?.n ?? 0;
};

const SENT = ["applied", "reversed"] as const;
const sentOf = ({ cityId, memberId }: Author) =>
  and(
    eq(decisions.cityId, cityId),
    eq(decisions.memberId, memberId),
    inArray(decisions.state, [...SENT]),
    ne(decisions.action, "keep"),
  );
const doneOf = ({ cityId, memberId }: Author) =>
  and(
    eq(exchanges.cityId, cityId),
    eq(exchanges.status, "done"),
    or(eq(exchanges.helperId, memberId), eq(exchanges.beneficiaryId, memberId)),
  );
const reportedOf = ({ cityId, memberId }: Author) => and(eq(reports.cityId, cityId), eq(reports.reportedId, memberId));
const warnedOf = ({ cityId, memberId }: Author) =>
  and(eq(strikes.cityId, cityId), eq(strikes.memberId, memberId), eq(strikes.step, "warning"));

/** What a city knows of somebody whom a case is about, in numbers. */
export async function countAuthorHistory(db: Db, author: Author) {
  const { cityId, memberId } = author;
  const [member] = await db
    .select({
      firstName: memberships.firstName,
      locale: memberships.locale,
      since: memberships.createdAt,
      limitedUntil: memberships.limitedUntil,
      suspendedAt: memberships.suspendedAt,
      suspendedUntil: memberships.suspendedUntil,
    })
    .from(memberships)
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)));
  if (!member) return null;
  const thanked = and(eq(thanks.cityId, cityId), eq(thanks.recipientId, memberId));
  return {
    ...member,
    exchangesDone: await counted(db, sql`from ${exchanges} where ${doneOf(author)}`),
    thanks: await counted(db, sql`from ${thanks} where ${thanked}`),
    decisions: await counted(db, sql`from ${decisions} where ${sentOf(author)}`),
    reports: await counted(db, sql`from ${reports} where ${reportedOf(author)}`),
    warned: (await counted(db, sql`from ${strikes} where ${warnedOf(author)}`)) > 0,
  };
}

/** The last of each sort of what happened to somebody: their listings, decisions, notices about them, exchanges, warnings. */
export async function listAuthorEvents(db: Db, author: Author, limit: number): Promise<AuthorEvent[]> {
  const { cityId, memberId } = author;
  const written = await db
    .select({ at: listings.createdAt, title: listings.title })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.authorId, memberId), ne(listings.status, "deleted")))
    .orderBy(desc(listings.createdAt))
    .limit(limit);
  const decided = await db
    .select({
      at: decisions.decidedAt,
      action: decisions.action,
      clause: decisions.clause,
      title: sql<string>`coalesce(${decisions.judged} ->> 'title', '')`,
      appeal: appeals.outcome,
    })
    .from(decisions)
    .leftJoin(
      appeals,
      and(eq(appeals.cityId, decisions.cityId), eq(appeals.decisionId, decisions.id), eq(appeals.appellant, "author")),
    )
    .where(sentOf(author))
    .orderBy(desc(decisions.decidedAt))
    .limit(limit);
  const plain = async (at: SQL, from: SQL): Promise<Date[]> => {
    const rows = await db.execute<{ at: string }>(sql`select ${at} as at ${from} order by 1 desc limit ${limit}`);
    return rows.map((row) => new Date(row.at));
  };
  const reported = await plain(sql`${reports.createdAt}`, sql`from ${reports} where ${reportedOf(author)}`);
  const done = await plain(sql`${exchanges.endedAt}`, sql`from ${exchanges} where ${doneOf(author)}`);
  const warned = await plain(sql`${strikes.at}`, sql`from ${strikes} where ${warnedOf(author)}`);
  return [
    ...written.map((event) => ({ ...event, what: "listing" as const })),
    ...decided.map((event) => ({ ...event, what: "decision" as const })),
    ...reported.map((at) => ({ at, what: "report" as const })),
    ...done.map((at) => ({ at, what: "exchange" as const })),
    ...warned.map((at) => ({ at, what: "warning" as const })),
  ];
}

/** Whether somebody of the team asked who the person of a case is: the log says so. */
export async function wasAuthorShown(
  db: Db,
  { cityId, caseId, moderatorId }: { cityId: string; caseId: string; moderatorId: string },
): Promise<boolean> {
  const rows = await db
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.cityId, cityId),
        eq(auditEntries.subject, `case:${caseId}`),
        eq(auditEntries.action, "case.author-shown"),
        eq(auditEntries.actorId, moderatorId),
      ),
    )
    .limit(1);
  return rows.length === 1;
}
