import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { digestItems, digests } from "#db/schema/notifications.ts";
import { idList, wordList } from "./id-list.ts";

type Members = { cityId: string; memberIds: readonly string[] };

/** Whether this transaction may write digests of a city: one does at a time, and the others leave it alone. */
export async function tryDigestLock(tx: Db, cityId: string): Promise<boolean> {
  const [row] = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`digest ${cityId}`}, 0)) as locked`,
  );
  return row?.locked ?? false;
}

/** Notes that members were looked at on a day, with nothing to tell so far; gives those of whom it was not noted before. */
export async function claimDigests(
  tx: Db,
  { cityId, memberIds, day, now }: Members & { day: string; now: Date },
): Promise<ReadonlySet<string>> {
  if (memberIds.length === 0) return new Set();
  const rows = await tx
    .insert(digests)
    .values(memberIds.map((memberId) => ({ cityId, memberId, day, state: "empty" as const, createdAt: now })))
    .onConflictDoNothing()
    .returning({ memberId: digests.memberId });
  return new Set(rows.map(({ memberId }) => memberId));
}

/** Notes that the digests of members of a day were written. */
export async function markDigestsSent(tx: Db, { cityId, memberIds, day }: Members & { day: string }): Promise<void> {
  if (memberIds.length === 0) return;
  await tx
    .update(digests)
    .set({ state: "sent" })
    .where(and(eq(digests.cityId, cityId), eq(digests.day, day), inArray(digests.memberId, [...memberIds])));
}

export type ToldItem = { memberId: string; item: string };

/** Notes what members are told, and gives what they had not been told before. */
export async function insertDigestItems(
  tx: Db,
  { cityId, items, now }: { cityId: string; items: readonly ToldItem[]; now: Date },
): Promise<ToldItem[]> {
  if (items.length === 0) return [];
  const memberIds = idList(items.map(({ memberId }) => memberId));
  const names = wordList(items.map(({ item }) => item));
  const rows = await tx.execute<{ memberId: string; item: string }>(sql`
    insert into ${digestItems} (city_id, member_id, item, sent_at)
    select ${cityId}::uuid, member_id, item, ${now.toISOString()}::timestamptz
    from unnest(${memberIds}, ${names}) as told (member_id, item)
    on conflict do nothing
    returning member_id as "memberId", item`);
  return [...rows];
}

/** Which of some items members were told. */
export async function listToldItems(
  db: Db,
  { cityId, memberIds, items }: Members & { items: readonly string[] },
): Promise<ToldItem[]> {
  if (items.length === 0 || memberIds.length === 0) return [];
  const rows = await db.execute<{ memberId: string; item: string }>(sql`
    select member_id as "memberId", item from ${digestItems}
    where city_id = ${cityId} and member_id = any(${idList(memberIds)}) and item = any(${wordList(items)})`);
  return [...rows];
}
