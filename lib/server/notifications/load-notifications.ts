import "server-only";
import { database } from "#db/client.ts";
import { countUnread, listNotifications, type StoredNotification } from "#db/queries/notifications.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";

const PER_PAGE = 30;

/** What a member was told, as it is kept. */
export type Told = StoredNotification;

type NotificationPage = {
  notifications: Told[];
  /** There are some before these. */
  hasOlder: boolean;
  /** Of all pages. */
  unread: number;
};

/** What a member was told, the last first, or what came before one of them; nothing for an id that is not of theirs. */
export async function loadNotifications(member: Member, before: string | undefined): Promise<NotificationPage> {
  const own = { cityId: member.cityId, memberId: member.id };
  const from = before !== undefined && isId(before) ? before : null;
  const [rows, unread] = await Promise.all([
    listNotifications(database(), { ...own, before: from, limit: PER_PAGE + 1 }),
    countUnread(database(), own),
  ]);
  return { notifications: rows.slice(0, PER_PAGE), hasOlder: rows.length > PER_PAGE, unread };
}
