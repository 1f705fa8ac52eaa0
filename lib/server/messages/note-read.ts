import "server-only";
import { database } from "#db/client.ts";
import { markRead } from "#db/queries/conversations.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";

export type ReadUpTo = { conversation: string; seq: number; locale: Locale };

/** Notes that a member has the lines up to `seq` before their eyes; the other one is shown when. */
export async function noteRead(member: Member, { conversation, seq, locale }: ReadUpTo, now: Date): Promise<void> {
  const { cityId, id: memberId } = member;
  await markRead(database(), { cityId, id: conversation }, { memberId, seq, locale, now });
}
