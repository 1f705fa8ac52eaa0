import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CaseOrigin, CaseSubject } from "#lib/moderation/case.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";

export type NewCase = {
  cityId: string;
  subject: CaseSubject;
  origin: CaseOrigin;
  listingId: string | null;
  photoId: string | null;
  /** Whose words, photo or conduct it is. */
  memberId: string;
  appealId: string | null;
  /** Who may not decide it. */
  excludedId: string | null;
  risk: number;
  urgent: boolean;
  findings: readonly CaseFinding[];
  version: number | null;
  dueAt: Date;
  now: Date;
};

/** The open case that a new one of the same thing joins; appeals join none. */
function sameThing({ cityId, subject, listingId, photoId, memberId }: NewCase): SQL | undefined {
  const open = and(eq(cases.cityId, cityId), eq(cases.state, "open"), isNull(cases.appealId));
  if (subject === "listing") return and(open, eq(cases.subject, subject), eq(cases.listingId, listingId ?? ""));
  if (subject === "photo") return and(open, eq(cases.subject, subject), eq(cases.photoId, photoId ?? ""));
  return and(open, inArray(cases.subject, ["message", "member"]), eq(cases.memberId, memberId));
}

async function join(tx: Db, made: NewCase): Promise<string | null> {
  const { subject, origin, findings, version, risk, urgent, dueAt } = made;
  const [row] = await tx
    .update(cases)
    .set({
      // A notice says more than what the rules found first.
      ...(origin === "report" && { origin }),
      ...(origin !== "report" && { findings: [...findings], version }),
      // Messages that were attached are part of what is judged.
      ...(subject === "message" && { subject }),
      risk: sql`greatest(${cases.risk}, ${risk})`,
      urgent: sql`${cases.urgent} or ${urgent}`,
      dueAt: sql`least(${cases.dueAt}, ${dueAt.toISOString()}::timestamptz)`,
    })
    .where(sameThing(made))
    .returning({ id: cases.id });
  return row?.id ?? null;
}

/** Opens a case, or adds to the open one of the same thing: its risk rises, its time comes earlier. Gives its id. */
export async function putCase(tx: Db, made: NewCase): Promise<{ id: string; isNew: boolean }> {
  const { now, findings, ...values } = made;
  if (made.appealId === null) {
    const joined = await join(tx, made);
    if (joined) return { id: joined, isNew: false };
  }
  const id = uuidv7(now.getTime());
  const [row] = await tx
    .insert(cases)
    .values({ ...values, id, findings: [...findings], openedAt: now })
    .onConflictDoNothing()
    .returning({ id: cases.id });
  if (row) return { id, isNew: true };
  // Somebody else opened it in this very moment.
  const joined = await join(tx, made);
  if (!joined) throw new Error("a case can neither be opened nor joined");
  return { id: joined, isNew: false };
}
