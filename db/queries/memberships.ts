import { and, eq, lt, ne, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import type { Role } from "#lib/identity/role.ts";
import type { Language } from "#lib/listings/listing.ts";

export type Membership = {
  id: string;
  role: Role;
  firstName: string;
  quartierId: string;
  languages: Language[];
  verifiedHelper: boolean;
  suspended: boolean;
  lastSeenAt: Date;
};

export async function findMembership(
  db: Db,
  { cityId, userId }: { cityId: string; userId: string },
): Promise<Membership | null> {
  const [row] = await db
    .select({
      id: memberships.id,
      role: memberships.role,
      firstName: memberships.firstName,
      quartierId: memberships.quartierId,
      languages: memberships.languages,
      verifiedHelperAt: memberships.verifiedHelperAt,
      suspendedAt: memberships.suspendedAt,
      lastSeenAt: memberships.lastSeenAt,
    })
    .from(memberships)
    .where(and(eq(memberships.cityId, cityId), eq(memberships.userId, userId)))
    .limit(1);
  if (!row) return null;
  const { verifiedHelperAt, suspendedAt, ...rest } = row;
  return { ...rest, verifiedHelper: verifiedHelperAt !== null, suspended: suspendedAt !== null };
}

/** Where a person is a member: in one city rather than in any other; null for nobody's. */
export async function findSomeMembership(
  db: Db,
  { userId, cityId }: { userId: string; cityId: string },
): Promise<{ cityId: string; memberId: string; citySlug: string } | null> {
  const [row] = await db
    .select({ cityId: memberships.cityId, memberId: memberships.id, citySlug: cities.slug })
    .from(memberships)
    .innerJoin(cities, eq(cities.id, memberships.cityId))
    .where(eq(memberships.userId, userId))
    .orderBy(sql`${memberships.cityId} = ${cityId} desc`, memberships.createdAt)
    .limit(1);
  return row ?? null;
}

/** Where a person is a member, and what they are there, by city: in this order two who hold logs of cities never wait for each other. */
export async function listMembershipsOf(
  db: Db,
  userId: string,
): Promise<{ cityId: string; memberId: string; role: Role }[]> {
  return db
    .select({ cityId: memberships.cityId, memberId: memberships.id, role: memberships.role })
    .from(memberships)
    .where(eq(memberships.userId, userId))
    .orderBy(memberships.cityId);
}

/** A `Member`, of a query that joins `cities`. */
export const memberColumns = {
  id: memberships.id,
  userId: memberships.userId,
  cityId: memberships.cityId,
  citySlug: cities.slug,
  role: memberships.role,
  firstName: memberships.firstName,
  quartierId: memberships.quartierId,
  languages: memberships.languages,
  verifiedHelper: sql<boolean>`${memberships.verifiedHelperAt} is not null`,
};

/** A member by their id or by an offer of theirs, as a session would know them: for what is done in their name. */
export async function findMember(
  db: Db,
  by: { cityId: string } & ({ memberId: string } | { offerId: string }),
): Promise<Member | null> {
  const { cityId } = by;
  const author = (offerId: string) =>
    sql`(select ${listings.authorId} from ${listings} where ${listings.cityId} = ${cityId} and ${listings.id} = ${offerId})`;
  const [row] = await db
    .select(memberColumns)
    .from(memberships)
    .innerJoin(cities, eq(cities.id, memberships.cityId))
    .where(
      and(eq(memberships.cityId, cityId), eq(memberships.id, "memberId" in by ? by.memberId : author(by.offerId))),
    );
  return row ?? null;
}

/** Notes that a member was here, which matching reads as activity. */
export async function touchMembership(
  db: Db,
  { cityId, id, now }: { cityId: string; id: string; now: Date },
): Promise<void> {
  await db
    .update(memberships)
    .set({ lastSeenAt: now })
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, id), lt(memberships.lastSeenAt, now)));
}

/** Notes in which language a member reads the site, and is written to. */
export async function setLocale(
  db: Db,
  { cityId, memberId, locale }: { cityId: string; memberId: string; locale: Locale },
): Promise<void> {
  await db
    .update(memberships)
    .set({ locale })
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId), ne(memberships.locale, locale)));
}

export type NewMembership = {
  cityId: string;
  id: string;
  userId: string;
  firstName: string;
  quartierId: string;
  languages: Language[];
  locale: Locale;
  now: Date;
};

/** Makes a person a resident of a city; false when they already are a member, whose data stays as it was. */
export async function insertMembership(db: Db, { now, ...values }: NewMembership): Promise<boolean> {
  const rows = await db
    .insert(memberships)
    .values({ ...values, role: "resident", adultConfirmedAt: now, lastSeenAt: now, createdAt: now })
    .onConflictDoNothing({ target: [memberships.cityId, memberships.userId] })
    .returning({ id: memberships.id });
  return rows.length === 1;
}

export type ProfileChange = {
  cityId: string;
  id: string;
  firstName: string;
  quartierId: string;
  languages: Language[];
};

export async function updateProfile(db: Db, { cityId, id, ...values }: ProfileChange): Promise<void> {
  await db
    .update(memberships)
    .set(values)
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, id)));
}
