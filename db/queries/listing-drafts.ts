import { and, desc, eq, gt, isNull, or, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listingDrafts } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";

/** Who may read and change a draft: a member, a browser that knows a secret, or both. At least one is set. */
export type DraftHolder = { cityId: string; memberId: string | null; secretHash: string | null };

export type StoredDraft = { id: string; answers: Record<string, unknown>; updatedAt: Date };

const columns = { id: listingDrafts.id, answers: listingDrafts.answers, updatedAt: listingDrafts.updatedAt };

/** The secret of a browser opens only drafts that no member holds yet. */
export function heldBy({ cityId, memberId, secretHash }: DraftHolder): SQL | undefined {
  const byMember = memberId === null ? undefined : eq(listingDrafts.memberId, memberId);
  const bySecret =
    secretHash === null ? undefined : and(isNull(listingDrafts.memberId), eq(listingDrafts.secretHash, secretHash));
  if (!byMember && !bySecret) throw new Error("a draft has a holder");
  return and(eq(listingDrafts.cityId, cityId), or(byMember, bySecret));
}

/** The last draft of a holder changed after `since`, or null. */
export async function findDraft(db: Db, holder: DraftHolder, since: Date): Promise<StoredDraft | null> {
  const [row] = await db
    .select(columns)
    .from(listingDrafts)
    .where(and(heldBy(holder), gt(listingDrafts.updatedAt, since)))
    .orderBy(desc(listingDrafts.updatedAt))
    .limit(1);
  return row ?? null;
}

/** The same, held until the end of the transaction; with an id, that draft or none. */
export async function lockDraft(tx: Db, holder: DraftHolder, since: Date, id?: string): Promise<StoredDraft | null> {
  const [row] = await tx
    .select(columns)
    .from(listingDrafts)
    .where(and(heldBy(holder), gt(listingDrafts.updatedAt, since), id ? eq(listingDrafts.id, id) : undefined))
    .orderBy(desc(listingDrafts.updatedAt))
    .limit(1)
    .for("update");
  return row ?? null;
}

type DraftChange = { holder: DraftHolder; answers: Record<string, unknown>; now: Date };

/** A member holds a draft alone: the secret of the browser no longer opens it. */
const holding = ({ memberId, secretHash }: DraftHolder) => ({ memberId, secretHash: memberId ? null : secretHash });

export async function insertDraft(db: Db, { holder, answers, now }: DraftChange): Promise<void> {
  await db
    .insert(listingDrafts)
    .values({ cityId: holder.cityId, id: uuidv7(), ...holding(holder), answers, updatedAt: now });
}

/** Keeps new answers in a draft that the holder has, and makes it the holder's. */
export async function updateDraft(db: Db, id: string, { holder, answers, now }: DraftChange): Promise<void> {
  await db
    .update(listingDrafts)
    .set({ ...holding(holder), answers, updatedAt: now })
    .where(and(heldBy(holder), eq(listingDrafts.id, id)));
}

/** Deletes one draft of a holder and gives it, so that only one caller ever has it; null when it is gone. */
export async function takeDraft(tx: Db, holder: DraftHolder, id: string): Promise<StoredDraft | null> {
  const [row] = await tx
    .delete(listingDrafts)
    .where(and(heldBy(holder), eq(listingDrafts.id, id)))
    .returning(columns);
  return row ?? null;
}
