import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { idempotencyKeys } from "#db/schema/memberships.ts";

export type FormKey = { cityId: string; memberId: string; key: string };

const theKey = ({ cityId, memberId, key }: FormKey) =>
  and(eq(idempotencyKeys.cityId, cityId), eq(idempotencyKeys.memberId, memberId), eq(idempotencyKeys.key, key));

/** Takes a form's key. False when it was taken before; waits for a transaction that is taking it right now. */
export async function claimKey(tx: Db, formKey: FormKey, now: Date): Promise<boolean> {
  const rows = await tx
    .insert(idempotencyKeys)
    .values({ ...formKey, result: {}, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  return rows.length === 1;
}

/** Whether a form was sent before with this key, and did what it asks for. */
export async function isKeyTaken(db: Db, formKey: FormKey): Promise<boolean> {
  const rows = await db.select({ key: idempotencyKeys.key }).from(idempotencyKeys).where(theKey(formKey));
  return rows.length === 1;
}

/** Notes what the first submit gave. */
export async function updateKeyResult(tx: Db, formKey: FormKey, result: Record<string, string>): Promise<void> {
  await tx.update(idempotencyKeys).set({ result }).where(theKey(formKey));
}

/** What the first submit gave. */
export async function getKeyResult(db: Db, formKey: FormKey): Promise<Record<string, string>> {
  const [row] = await db.select({ result: idempotencyKeys.result }).from(idempotencyKeys).where(theKey(formKey));
  if (!row) throw new Error("this form key was never taken");
  return row.result;
}
