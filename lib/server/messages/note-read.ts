import "server-only";
import { z } from "zod";
import { database } from "#db/client.ts";
import { markRead } from "#db/queries/conversations.ts";
import { setLocale } from "#db/queries/memberships.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";

const MAX_SEQ = 2_147_483_647;

/** Up to where somebody has read, and in which language. */
export const readSchema = z.strictObject({
  conversation: z.uuid(),
  seq: z.coerce.number().int().min(1).max(MAX_SEQ),
  locale: z.enum(LOCALES),
});
export type ReadUpTo = z.output<typeof readSchema>;

/** Notes that a member has the lines up to `seq` before their eyes; the other one is shown when. */
export async function noteRead(member: Member, { conversation, seq, locale }: ReadUpTo, now: Date): Promise<void> {
  const { cityId, id: memberId } = member;
  await markRead(database(), { cityId, id: conversation }, { memberId, seq, now });
  await setLocale(database(), { cityId, memberId, locale });
}
