import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { notificationPreferences as stored } from "#db/schema/notifications.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "#lib/notifications/preferences.ts";
import type { Topic } from "#lib/notifications/topic.ts";

/** What a query that joins `notificationPreferences` reads of them; all null for who never chose. */
export const preferenceColumns = {
  mail: stored.mail,
  push: stored.push,
  digestRhythm: stored.digestRhythm,
  quietFrom: stored.quietFrom,
  quietTo: stored.quietTo,
  weeklyCap: stored.weeklyCap,
  pausedUntil: stored.pausedUntil,
};
type Stored = Pick<typeof stored.$inferSelect, keyof typeof preferenceColumns>;

/** The preferences of a joined row, the usual ones where there is none. */
export function preferencesOf(row: Stored | null): Preferences {
  if (!row) return DEFAULT_PREFERENCES;
  const { quietFrom, quietTo, ...preferences } = row;
  return { ...preferences, quietHours: { from: quietFrom, to: quietTo } };
}

type OfMember = { cityId: string; memberId: string };

const rowOf = ({ quietHours, mail, push, ...rest }: Preferences): Stored => ({
  ...rest,
  mail: [...mail],
  push: [...push],
  quietFrom: quietHours.from,
  quietTo: quietHours.to,
});

/** Keeps what a member chose, all of it, in the place of what they chose before. */
export async function upsertPreferences(
  db: Db,
  { cityId, memberId, preferences, now }: OfMember & { preferences: Preferences; now: Date },
): Promise<void> {
  const row = { ...rowOf(preferences), updatedAt: now };
  await db
    .insert(stored)
    .values({ cityId, memberId, ...row })
    .onConflictDoUpdate({ target: [stored.cityId, stored.memberId], set: row });
}

type TopicChange = OfMember & { topic: Topic; now: Date };

const asTopic = (topic: Topic) => sql`${topic}::notification_topic`;

/** Takes a topic from the mails of a member, whatever else they chose; false when it was not among them. */
export async function removeMailTopic(db: Db, { cityId, memberId, topic, now }: TopicChange): Promise<boolean> {
  const mail = DEFAULT_PREFERENCES.mail.filter((one) => one !== topic);
  const rows = await db
    .insert(stored)
    .values({ cityId, memberId, ...rowOf({ ...DEFAULT_PREFERENCES, mail }), updatedAt: now })
    .onConflictDoUpdate({
      target: [stored.cityId, stored.memberId],
      set: { mail: sql`array_remove(${stored.mail}, ${asTopic(topic)})`, updatedAt: now },
      setWhere: sql`${asTopic(topic)} = any(${stored.mail})`,
    })
    .returning({ memberId: stored.memberId });
  return rows.length === 1;
}

/** Puts a topic back among the mails of a member. Who never chose has them all. */
export async function addMailTopic(db: Db, { cityId, memberId, topic, now }: TopicChange): Promise<void> {
  await db
    .update(stored)
    .set({ mail: sql`array_append(${stored.mail}, ${asTopic(topic)})`, updatedAt: now })
    .where(
      and(eq(stored.cityId, cityId), eq(stored.memberId, memberId), sql`not ${asTopic(topic)} = any(${stored.mail})`),
    );
}

/** Ends the break of a member. */
export async function clearPause(db: Db, { cityId, memberId, now }: OfMember & { now: Date }): Promise<void> {
  await db
    .update(stored)
    .set({ pausedUntil: null, updatedAt: now })
    .where(and(eq(stored.cityId, cityId), eq(stored.memberId, memberId)));
}
