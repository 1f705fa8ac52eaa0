import { and, desc, eq, gt, inArray, ne, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { appeals, decisions } from "#db/schema/decisions.ts";
import type { SimilarDecision } from "#lib/moderation/case-view.ts";

export type Alike = {
  cityId: string;
  /** Its own decisions are not past ones. */
  caseId: string;
  text: string;
  codes: readonly string[];
  since: Date;
  limit: number;
};

/**
 * The past decisions on what is most alike: the same findings first, then the same words, and the newest of those. With how
 * they ended when they were contested.
 */
export async function listSimilarDecisions(db: Db, alike: Alike): Promise<SimilarDecision[]> {
  const { cityId, caseId, text, codes, since, limit } = alike;
  const wanted = sql`array[${sql.join(
    ["", ...codes].map((code) => sql`${code}`),
    sql`, `,
  )}]::text[]`;
  const query = sql`(
    select string_agg(quote_literal(lexeme), ' | ')::tsquery
    from unnest(to_tsvector('public.coup_de_main_fr', ${text}))
  )`;
  const shared = sql<number>`(select count(*) from unnest(${decisions.codes}) as c where c = any(${wanted}))`;
  const rank = sql<number>`coalesce(ts_rank(${decisions.words}, ${query}), 0)`;
  const rows = await db
    .select({
      id: decisions.id,
      title: sql<string>`coalesce(${decisions.judged} ->> 'title', '')`,
      action: decisions.action,
      clause: decisions.clause,
      decidedAt: decisions.decidedAt,
      appealId: appeals.id,
      outcome: appeals.outcome,
    })
    .from(decisions)
    .leftJoin(
      appeals,
      and(eq(appeals.cityId, decisions.cityId), eq(appeals.decisionId, decisions.id), eq(appeals.appellant, "author")),
    )
    .where(
      and(
        eq(decisions.cityId, cityId),
        ne(decisions.caseId, caseId),
        inArray(decisions.state, ["applied", "reversed"]),
        gt(decisions.decidedAt, since),
        or(sql`${decisions.codes} && ${wanted}`, sql`${decisions.words} @@ ${query}`),
      ),
    )
    .orderBy(desc(shared), desc(rank), desc(decisions.decidedAt))
    .limit(limit);
  return rows.map(({ appealId, outcome, ...row }) => ({ ...row, appeal: appealId ? (outcome ?? "open") : null }));
}
