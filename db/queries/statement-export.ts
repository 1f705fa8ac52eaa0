import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { decisions, statements } from "#db/schema/decisions.ts";

/** Statements of decisions that came into force and have not left: one that was taken back never was. */
const waiting = (cityId: string) =>
  and(eq(statements.cityId, cityId), isNull(statements.exportedAt), inArray(decisions.state, ["applied", "reversed"]));

const isOfDecision = and(eq(decisions.cityId, statements.cityId), eq(decisions.statementId, statements.id));

/** How many statements of a city have not left for the Commission's database. */
export async function countUnexportedStatements(db: Db, cityId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(statements)
    .innerJoin(decisions, isOfDecision)
    .where(waiting(cityId));
  return row?.waiting ?? 0;
}

export type ExportedStatement = Omit<typeof statements.$inferSelect, "facts" | "words" | "explanation">;

/** What left last, by its moment. */
const leftLast = (cityId: string) =>
  and(
    eq(statements.cityId, cityId),
    eq(statements.exportedAt, sql`(select max(s.exported_at) from ${statements} as s where s.city_id = ${cityId})`),
  );

/**
 * Statements that have not left, the oldest first, without what may name somebody; held until the end of the transaction.
 * `again`: those that left last.
 */
export async function lockExportableStatements(
  tx: Db,
  { cityId, again, limit }: { cityId: string; again: boolean; limit: number },
): Promise<ExportedStatement[]> {
  return tx
    .select({
      cityId: statements.cityId,
      id: statements.id,
      puid: statements.puid,
      visibility: statements.visibility,
      provision: statements.provision,
      account: statements.account,
      territory: statements.territory,
      endsAt: statements.endsAt,
      publicFacts: statements.publicFacts,
      source: statements.source,
      automatedDetection: statements.automatedDetection,
      automatedDecision: statements.automatedDecision,
      ground: statements.ground,
      clause: statements.clause,
      legalGround: statements.legalGround,
      groundUrl: statements.groundUrl,
      category: statements.category,
      contentType: statements.contentType,
      contentDate: statements.contentDate,
      applicationDate: statements.applicationDate,
      contentLanguage: statements.contentLanguage,
      contestUntil: statements.contestUntil,
      locale: statements.locale,
      createdAt: statements.createdAt,
      exportedAt: statements.exportedAt,
    })
    .from(statements)
    .innerJoin(decisions, isOfDecision)
    .where(again ? leftLast(cityId) : waiting(cityId))
    .orderBy(asc(statements.createdAt), asc(statements.id))
    .limit(limit)
    .for("update", { of: statements });
}

/** Notes that statements left. */
export async function markExported(tx: Db, cityId: string, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(statements)
    .set({ exportedAt: now })
    .where(and(eq(statements.cityId, cityId), inArray(statements.id, [...ids])));
}
