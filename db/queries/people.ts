import { and, asc, eq, inArray, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { failingAddresses, notificationPreferences } from "#db/schema/notifications.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Role } from "#lib/identity/role.ts";
import type { Preferences } from "#lib/notifications/preferences.ts";
import { preferenceColumns, preferencesOf } from "./notification-preferences.ts";

/** Whom to write to, in which language, and what they want to receive. */
export type Addressee = {
  cityId: string;
  memberId: string;
  /** Null for who is reached by the city's desk alone. */
  recipient: string | null;
  firstName: string;
  locale: Locale;
  suspended: boolean;
  timeZone: string;
  preferences: Preferences;
  /** They let a device be notified. */
  hasPush: boolean;
  /** Mails came back from their address: none is sent there before. */
  mailPausedUntil: Date | null;
};

/** Some members of a city, by their id; who is not of it is left out. */
export async function findAddressees(
  db: Db,
  { cityId, memberIds }: { cityId: string; memberIds: readonly string[] },
): Promise<Map<string, Addressee>> {
  if (memberIds.length === 0) return new Map();
  const hasPush = sql<boolean>`has_push(${memberships.cityId}, ${memberships.id})`;
  const rows = await db
    .select({
      cityId: memberships.cityId,
      memberId: memberships.id,
      recipient: users.email,
      firstName: memberships.firstName,
      locale: memberships.locale,
      suspended: sql<boolean>`${memberships.suspendedAt} is not null`,
      timeZone: cities.timeZone,
      chosen: preferenceColumns,
      hasPush,
      mailPausedUntil: failingAddresses.pausedUntil,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(cities, eq(cities.id, memberships.cityId))
    .leftJoin(
      notificationPreferences,
      and(eq(notificationPreferences.cityId, memberships.cityId), eq(notificationPreferences.memberId, memberships.id)),
    )
    .leftJoin(failingAddresses, eq(failingAddresses.email, users.email))
    .where(and(eq(memberships.cityId, cityId), inArray(memberships.id, [...memberIds])));
  return new Map(rows.map(({ chosen, ...row }) => [row.memberId, { ...row, preferences: preferencesOf(chosen) }]));
}

/** One member of a city; null for nobody of it. */
export async function findAddressee(
  db: Db,
  { cityId, memberId }: { cityId: string; memberId: string },
): Promise<Addressee | null> {
  return (await findAddressees(db, { cityId, memberIds: [memberId] })).get(memberId) ?? null;
}
/** Whether one of some members of a city is suspended. */
export async function isAnySuspended(
  db: Db,
  { cityId, memberIds }: { cityId: string; memberIds: readonly string[] },
): Promise<boolean> {
  const rows = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(eq(memberships.cityId, cityId), inArray(memberships.id, [...memberIds]), isNotNull(memberships.suspendedAt)),
    )
    .limit(1);
  return rows.length === 1;
}

/** The members of a city with one of some roles who are not suspended, without some of them. */
export async function listStaff(
  db: Db,
  { cityId, roles, except }: { cityId: string; roles: readonly Role[]; except: readonly string[] },
): Promise<string[]> {
  const rows = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.cityId, cityId),
        inArray(memberships.role, [...roles]),
        notInArray(memberships.id, [...except]),
        isNull(memberships.suspendedAt),
      ),
    )
    .orderBy(asc(memberships.id));
  return rows.map(({ id }) => id);
}
