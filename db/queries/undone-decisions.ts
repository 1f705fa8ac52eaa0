import { and, desc, eq, gte } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { decisions, statements } from "#db/schema/decisions.ts";

/** The last decision of a case since a moment, where somebody took it and took it back, with its reasons; else null. */
export async function findUndone(
  db: Db,
  { cityId, caseId, decidedBy, since }: { cityId: string; caseId: string; decidedBy: string; since: Date },
) {
  const [last] = await db
    .select({
      state: decisions.state,
      decidedBy: decisions.decidedBy,
      action: decisions.action,
      appliesAt: decisions.appliesAt,
      endsAt: decisions.endsAt,
      answer: decisions.answer,
      manifest: decisions.manifest,
      passage: decisions.passage,
      reasons: {
        clause: statements.clause,
        ground: statements.ground,
        legalGround: statements.legalGround,
        facts: statements.facts,
        explanation: statements.explanation,
        locale: statements.locale,
        words: statements.words,
      },
    })
    .from(decisions)
    .leftJoin(statements, and(eq(statements.cityId, decisions.cityId), eq(statements.id, decisions.statementId)))
    .where(and(eq(decisions.cityId, cityId), eq(decisions.caseId, caseId), gte(decisions.decidedAt, since)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  return last?.state === "undone" && last.decidedBy === decidedBy ? last : null;
}

export type UndoneDecision = NonNullable<Awaited<ReturnType<typeof findUndone>>>;
