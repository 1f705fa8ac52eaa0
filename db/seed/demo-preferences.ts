import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notificationPreferences } from "#db/schema/notifications.ts";
import { DEFAULT_PREFERENCES } from "#lib/notifications/preferences.ts";

/** People of an example are awake at any hour: whoever tries it at night sees the mails that they get. */
export async function insertDemoPreferences(tx: Db, { cityId, now }: { cityId: string; now: Date }): Promise<void> {
  const { mail, push, digestRhythm, weeklyCap } = DEFAULT_PREFERENCES;
  const people = await tx.select({ memberId: memberships.id }).from(memberships).where(eq(memberships.cityId, cityId));
  const chosen = {
    mail: [...mail],
    push: [...push],
    digestRhythm,
    weeklyCap,
    quietFrom: 0,
    quietTo: 0,
    updatedAt: now,
  };
  await tx.insert(notificationPreferences).values(people.map(({ memberId }) => ({ cityId, memberId, ...chosen })));
}
