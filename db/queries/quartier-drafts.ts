import { and, desc, eq, gt, isNotNull, isNull, lt, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { memberships } from "#db/schema/memberships.ts";
import { quartierImports } from "#db/schema/quartier-imports.ts";
import type { ImportReport } from "#lib/cities/quartier-report.ts";

export type QuartierDraft = Omit<typeof quartierImports.$inferSelect, "cityId" | "sentBy" | "appliedBy"> & {
  sentBy: string;
  appliedBy: string | null;
};

const sender = alias(memberships, "sender");
const applier = alias(memberships, "applier");

type Draft = typeof quartierImports.$inferInsert;

/** Keeps a file that was sent, with what was found in it. */
export async function insertQuartierDraft(db: Db, draft: Draft): Promise<void> {
  await db.insert(quartierImports).values(draft);
}

/** A file sent after `since`, or one that was put in force whenever; null for nothing of this city. */
export async function findQuartierDraft(
  db: Db,
  { cityId, id, since }: { cityId: string; id: string; since: Date },
): Promise<QuartierDraft | null> {
  const isKept = or(isNotNull(quartierImports.appliedAt), gt(quartierImports.sentAt, since));
  const [row] = await drafts(db).where(and(eq(quartierImports.cityId, cityId), eq(quartierImports.id, id), isKept));
  return row ?? null;
}

/** The last imports of a city's own quartiers that were put in force. */
export async function listAppliedImports(db: Db, cityId: string, limit: number): Promise<QuartierDraft[]> {
  return drafts(db)
    .where(
      and(eq(quartierImports.cityId, cityId), isNotNull(quartierImports.appliedAt), isNull(quartierImports.newCity)),
    )
    .orderBy(desc(quartierImports.sentAt))
    .limit(limit);
}

function drafts(db: Db) {
  const { cityId: _, sentBy: __, appliedBy: ___, ...columns } = imported;
  return db
    .select({ ...columns, sentBy: sender.firstName, appliedBy: applier.firstName })
    .from(quartierImports)
    .innerJoin(sender, and(eq(sender.cityId, quartierImports.cityId), eq(sender.id, quartierImports.sentBy)))
    .leftJoin(applier, and(eq(applier.cityId, quartierImports.cityId), eq(applier.id, quartierImports.appliedBy)));
}

const imported = {
  cityId: quartierImports.cityId,
  id: quartierImports.id,
  sentBy: quartierImports.sentBy,
  sentAt: quartierImports.sentAt,
  newCity: quartierImports.newCity,
  problems: quartierImports.problems,
  quartiers: quartierImports.quartiers,
  stateBefore: quartierImports.stateBefore,
  appliedAt: quartierImports.appliedAt,
  appliedBy: quartierImports.appliedBy,
  report: quartierImports.report,
};

type Held = Pick<typeof quartierImports.$inferSelect, "newCity" | "quartiers" | "problems" | "stateBefore">;

/** Holds a file that is not in force yet until the end of the transaction; null when it is, or is no longer kept. */
export async function holdQuartierDraft(
  tx: Db,
  { cityId, id, since }: { cityId: string; id: string; since: Date },
): Promise<Held | null> {
  const { newCity, quartiers, problems, stateBefore } = imported;
  const [row] = await tx
    .select({ newCity, quartiers, problems, stateBefore })
    .from(quartierImports)
    .where(
      and(
        eq(quartierImports.cityId, cityId),
        eq(quartierImports.id, id),
        gt(quartierImports.sentAt, since),
        isNull(quartierImports.appliedAt),
      ),
    )
    .for("update");
  return row ?? null;
}

/** Notes that a file is in force, and what it changed; its outlines are those of the quartiers now. */
export async function noteApplied(
  tx: Db,
  { cityId, id, by, report, now }: { cityId: string; id: string; by: string; report: ImportReport | null; now: Date },
): Promise<void> {
  await tx
    .update(quartierImports)
    .set({ appliedAt: now, appliedBy: by, report, quartiers: null, newCity: report ? null : undefined })
    .where(and(eq(quartierImports.cityId, cityId), eq(quartierImports.id, id)));
}

/** Forgets the files of a city that were sent before a moment and never put in force. Gives how many. */
export async function deleteOldQuartierDrafts(db: Db, before: Date): Promise<number> {
  const rows = await db
    .delete(quartierImports)
    .where(and(lt(quartierImports.sentAt, before), isNull(quartierImports.appliedAt)))
    .returning({ id: quartierImports.id });
  return rows.length;
}
