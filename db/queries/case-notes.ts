import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { caseNotes } from "#db/schema/cases.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CaseNoteKind } from "#lib/moderation/case.ts";

type OfCase = { cityId: string; caseId: string };

/** What moderators wrote about a case, in order. */
export async function listNotes(
  db: Db,
  { cityId, caseId }: OfCase,
): Promise<{ authorName: string; kind: CaseNoteKind; body: string; at: Date }[]> {
  return db
    .select({ authorName: memberships.firstName, kind: caseNotes.kind, body: caseNotes.body, at: caseNotes.at })
    .from(caseNotes)
    .innerJoin(memberships, and(eq(memberships.cityId, caseNotes.cityId), eq(memberships.id, caseNotes.authorId)))
    .where(and(eq(caseNotes.cityId, cityId), eq(caseNotes.caseId, caseId)))
    .orderBy(asc(caseNotes.at), asc(caseNotes.id));
}

export async function insertNote(
  tx: Db,
  { now, ...note }: OfCase & { authorId: string; kind: CaseNoteKind; body: string; now: Date },
): Promise<void> {
  await tx.insert(caseNotes).values({ ...note, id: uuidv7(now.getTime()), at: now });
}

/** Who asked another opinion on a case that nobody has given yet; null when none is waited for. */
export async function findAsker(db: Db, { cityId, caseId }: OfCase): Promise<{ authorId: string; at: Date } | null> {
  const [last] = await db
    .select({ authorId: caseNotes.authorId, kind: caseNotes.kind, at: caseNotes.at })
    .from(caseNotes)
    .where(
      and(
        eq(caseNotes.cityId, cityId),
        eq(caseNotes.caseId, caseId),
        inArray(caseNotes.kind, ["opinion_asked", "opinion"]),
      ),
    )
    .orderBy(desc(caseNotes.at), desc(caseNotes.id))
    .limit(1);
  return last?.kind === "opinion_asked" ? { authorId: last.authorId, at: last.at } : null;
}
