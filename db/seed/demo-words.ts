import type { Db } from "#db/client.ts";
import { upsertSharedContacts } from "#db/queries/contacts.ts";
import { thanks } from "#db/schema/exchanges.ts";
import { uuidv7 } from "#db/uuid.ts";

type Of = { cityId: string; exchangeId: string; at: Date };

/** What somebody of the example shares with the other one. */
export async function insertDemoContact(
  tx: Db,
  { cityId, exchangeId, at }: Of,
  shared: { memberId: string; phone?: string; email?: string; address?: string },
): Promise<void> {
  const { memberId, phone = null, email = null, address = null } = shared;
  await upsertSharedContacts(tx, { cityId, exchangeId, memberId }, { phone, email, address, sharedAt: at });
}

/** A word of thanks of the example, read by its moderator or waiting for them. */
export async function insertDemoThanks(
  tx: Db,
  { cityId, exchangeId, at }: Of,
  said: { authorId: string; recipientId: string; body: string; isPublic: boolean; reviewedBy: string | null },
): Promise<void> {
  const { reviewedBy, ...words } = said;
  const review = reviewedBy ? { reviewedBy, reviewedAt: at, approved: true } : {};
  await tx.insert(thanks).values({ cityId, exchangeId, id: uuidv7(at.getTime()), ...words, createdAt: at, ...review });
}
