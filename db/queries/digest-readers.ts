import { and, asc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import {
  notificationPreferences as chosen,
  digests,
  failingAddresses,
  pushSubscriptions,
} from "#db/schema/notifications.ts";
import type { CellResolution } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { DEFAULT_PREFERENCES, type DigestRhythm, type Preferences } from "#lib/notifications/preferences.ts";
import type { Channel } from "#lib/notifications/topic.ts";
import { preferenceColumns, preferencesOf } from "./notification-preferences.ts";

/** Somebody for whom a digest is due. `home` never leaves the server. */
export type DigestReader = {
  memberId: string;
  recipient: string;
  firstName: string;
  locale: Locale;
  preferences: Preferences;
  reachedBy: Record<Channel, boolean>;
  home: Point;
  resolution: CellResolution;
};

type Page = {
  cityId: string;
  /** By key: the last one of the page before; null to begin. */
  after: string | null;
};
type Due = Page & {
  /** The last one of the page; null for all that follow. */
  upTo: string | null;
  /** Of each rhythm that is due today: the first local day whose digest stands in the way of another one. */
  since: Partial<Record<DigestRhythm, string>>;
  now: Date;
};

const ofMember = (table: typeof chosen | typeof pushSubscriptions | typeof digests) =>
  and(eq(table.cityId, memberships.cityId), eq(table.memberId, memberships.id));

/** They want digests on a channel, by their choice or by that of everybody who made none. */
const wantsDigestBy = (channel: Channel): SQL<boolean> =>
  sql<boolean>`coalesce('digest' = any(${chosen[channel]}), ${DEFAULT_PREFERENCES[channel].includes("digest")})`;

const device = sql`exists (select from ${pushSubscriptions} where ${ofMember(pushSubscriptions)})`;
const isPast = (moment: PgColumn, now: Date) => sql`coalesce(${moment} <= ${now.toISOString()}::timestamptz, true)`;

/**
 * By which ways a digest reaches a member of the query: those that they want, while no mail came back from them lately and
 * if they have a device. With `preferencesOfMember` and `addressOfMember` joined.
 */
export const digestReach = (now: Date): Record<Channel, SQL<boolean>> => ({
  mail: sql<boolean>`(${wantsDigestBy("mail")} and ${isPast(failingAddresses.pausedUntil, now)})`,
  push: sql<boolean>`(${wantsDigestBy("push")} and ${device})`,
});

/** They may be written to on our initiative: neither suspended nor on a break. */
export const mayBeWrittenTo = (now: Date): SQL | undefined =>
  and(isNull(memberships.suspendedAt), sql`coalesce(${chosen.pausedUntil} <= ${now.toISOString()}::timestamptz, true)`);

/** The joins that the conditions above read. */
export const preferencesOfMember = ofMember(chosen);
export const addressOfMember = eq(failingAddresses.email, users.email);

/** The last day of a digest, looked up for each: the digests of the day are as many as the members. */
const lastDay = sql`(select max(${digests.day}) from ${digests} where ${ofMember(digests)})`;

function isDue(since: Due["since"]): SQL | undefined {
  const rhythm = sql`coalesce(${chosen.digestRhythm}, ${DEFAULT_PREFERENCES.digestRhythm})`;
  return or(
    ...Object.entries(since).map(([name, day]) => sql`(${rhythm} = ${name} and coalesce(${lastDay} < ${day}, true))`),
  );
}

/** Where a page of the members of a city ends, by key; null when it is the last one. */
export async function findPageEnd(db: Db, { cityId, after, size }: Page & { size: number }): Promise<string | null> {
  const [row] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.cityId, cityId), after === null ? undefined : gt(memberships.id, after)))
    .orderBy(asc(memberships.id))
    .offset(size - 1)
    .limit(1);
  return row?.id ?? null;
}

/** The members of a page for whom a digest is due, by key. Who is reached by the desk alone has none. */
export async function listDigestReaders(db: Db, { cityId, since, after, upTo, now }: Due): Promise<DigestReader[]> {
  if (Object.keys(since).length === 0) return [];
  const reach = digestReach(now);
  const rows = await db
    .select({
      memberId: memberships.id,
      recipient: sql<string>`${users.email}`,
      firstName: memberships.firstName,
      locale: memberships.locale,
      chosen: preferenceColumns,
      reachedBy: reach,
      home: memberships.home,
      centre: quartiers.centre,
      resolution: quartiers.cellResolution,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(quartiers, and(eq(quartiers.cityId, memberships.cityId), eq(quartiers.id, memberships.quartierId)))
    .leftJoin(chosen, preferencesOfMember)
    .leftJoin(failingAddresses, addressOfMember)
    .where(
      and(
        eq(memberships.cityId, cityId),
        isNotNull(users.email),
        after === null ? undefined : gt(memberships.id, after),
        upTo === null ? undefined : lte(memberships.id, upTo),
        mayBeWrittenTo(now),
        isDue(since),
        or(reach.mail, reach.push),
      ),
    )
    .orderBy(asc(memberships.id));
  return rows.map(({ chosen: row, home, centre, ...reader }) => {
    const { x: lng, y: lat } = home ?? centre;
    return { ...reader, preferences: preferencesOf(row), home: { lng, lat } };
  });
}
