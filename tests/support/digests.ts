import { and, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { upsertMatches } from "#db/queries/matches.ts";
import { digests, notificationPreferences } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "#lib/notifications/preferences.ts";
import type { MailPayload } from "#lib/server/mail/mail-kind.ts";
import type { TestCity, TestMember } from "./fixtures.ts";

type Database = Connection["db"];

/** Five to seven on a Thursday in Paris, when digests are written, two days after `MORNING` of `dispatch.ts`. */
export const THURSDAY = new Date("2027-03-11T05:55:00Z");
export const daysAfter = (days: number, from = THURSDAY) => new Date(from.getTime() + days * 86_400_000);

/** An offer fits a request, as matching found it. */
export function pair(db: Database, city: TestCity, requestId: string, offerId: string, score: number): Promise<void> {
  const rows = [{ requestId, offerId, score, reasons: [], inputs: {} }];
  return upsertMatches(db, { cityId: city.id, rows, now: THURSDAY });
}

/** What a member chose, and the usual for the rest. */
export async function choose(db: Database, member: TestMember, choice: Partial<Preferences>): Promise<void> {
  const { quietHours, mail, push, ...preferences } = { ...DEFAULT_PREFERENCES, ...choice };
  const { from: quietFrom, to: quietTo } = quietHours;
  const values = { ...preferences, quietFrom, quietTo, mail: [...mail], push: [...push], updatedAt: THURSDAY };
  await db
    .insert(notificationPreferences)
    .values({ cityId: member.cityId, memberId: member.id, ...values })
    .onConflictDoUpdate({ target: [notificationPreferences.cityId, notificationPreferences.memberId], set: values });
}

/** What was written to a member, for assertions. */
export function digestsOf(db: Database, member: TestMember) {
  const rows = () =>
    db
      .select()
      .from(outbox)
      .where(and(eq(outbox.cityId, member.cityId), eq(outbox.memberId, member.id)))
      .orderBy(outbox.createdAt, outbox.id);
  return {
    rows,
    /** The payloads of their digests, the first one first. */
    mails: async () => {
      const mails = (await rows()).filter(({ kind, channel }) => kind === "digest" && channel === "mail");
      return mails.map(({ payload }) => payload as MailPayload<"digest">);
    },
    days: async () => {
      const found = await db
        .select({ day: digests.day, state: digests.state })
        .from(digests)
        .where(and(eq(digests.cityId, member.cityId), eq(digests.memberId, member.id)))
        .orderBy(digests.day);
      return found.map(({ day, state }) => `${day} ${state}`);
    },
  };
}
