import "server-only";
import { z } from "zod";
import { database } from "#db/client.ts";
import { markAllNotificationsRead, markNotificationRead } from "#db/queries/notifications.ts";
import type { Member } from "#lib/identity/member.ts";
import type { Notice } from "#lib/notifications/notice.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

export const openedSchema = z.strictObject({ notice: z.uuid() });

/** Until when what is read was there: the moment at which the page was drawn. */
export const allReadSchema = z.strictObject({ until: z.iso.datetime() });

/** Notes that a member opened one of their notifications, and gives the place that it leads to. Refuses `not-found`. */
export async function markRead(member: Member, id: string, now: Date): Promise<Notice["place"]> {
  const notice = await markNotificationRead(database(), { cityId: member.cityId, memberId: member.id, id, now });
  if (!notice) throw new Refusal("not-found");
  return notice.place;
}

/** Notes that a member has read all that they were told until a moment: not what came while they looked. */
export async function markAllRead(member: Member, until: Date, now: Date): Promise<void> {
  await markAllNotificationsRead(database(), { cityId: member.cityId, memberId: member.id, until, now });
}
