import "server-only";
import { z } from "zod";
import { database } from "#db/client.ts";
import { listUnreadPlaces, markNotificationsRead } from "#db/queries/notifications.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { noticePath } from "#lib/notifications/notice-words.ts";

/** What is older is opened one by one. */
const MOST = 200;

/** The address of a page that somebody looks at, in the language of its site. */
export const seenSchema = z.strictObject({ path: z.string().startsWith("/").max(300), locale: z.enum(LOCALES) });
type Seen = z.output<typeof seenSchema>;

/**
 * Notes as read what leads to a page that its member looks at, however they came there: who followed the link of a mail need
 * not open the same again under their bell.
 */
export async function markSeen(member: Member, { path, locale }: Seen, now: Date): Promise<void> {
  const own = { cityId: member.cityId, memberId: member.id };
  const unread = await listUnreadPlaces(database(), { ...own, limit: MOST });
  const ids = unread.filter(({ notice }) => noticePath(notice.place, locale) === path).map(({ id }) => id);
  if (ids.length > 0) await markNotificationsRead(database(), { ...own, ids, now });
}
