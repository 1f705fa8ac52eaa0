import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { decisions } from "#db/schema/decisions.ts";
import type { DecisionAction, DecisionState } from "#lib/moderation/decision.ts";

/** A decision as the one who took it sees it afterwards. */
export type TakenDecision = {
  id: string;
  caseId: string;
  action: DecisionAction;
  state: DecisionState;
  /** Until then it can be taken back. */
  appliesAt: Date;
  title: string;
};

/** A decision that somebody took; null for anybody else's. */
export async function findTakenDecision(
  db: Db,
  { cityId, decidedBy, id }: { cityId: string; decidedBy: string; id: string },
): Promise<TakenDecision | null> {
  const [row] = await db
    .select({
      id: decisions.id,
      caseId: decisions.caseId,
      action: decisions.action,
      state: decisions.state,
      appliesAt: decisions.appliesAt,
      title: sql<string>`coalesce(${decisions.judged} ->> 'title', '')`,
    })
    .from(decisions)
    .where(and(eq(decisions.cityId, cityId), eq(decisions.decidedBy, decidedBy), eq(decisions.id, id)));
  return row ?? null;
}
