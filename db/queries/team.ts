import { and, asc, desc, eq, gt, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { secondFactors, users } from "#db/schema/identity.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Role } from "#lib/identity/role.ts";

type MemberKey = { cityId: string; memberId: string };

const theMember = ({ cityId, memberId }: MemberKey) =>
  and(eq(memberships.cityId, cityId), eq(memberships.id, memberId));
const admins = (cityId: string) =>
  and(eq(memberships.cityId, cityId), eq(memberships.role, "admin"), isNull(memberships.suspendedAt));

/** Whether somebody administers a city now. */
export async function isAdmin(db: Db, { cityId, memberId }: MemberKey): Promise<boolean> {
  const [row] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(admins(cityId), eq(memberships.id, memberId)));
  return row !== undefined;
}

/** How many people other than one can administer a city now. */
export async function countOtherAdmins(db: Db, { cityId, memberId }: MemberKey): Promise<number> {
  const rows = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(admins(cityId), ne(memberships.id, memberId)));
  return rows.length;
}

export type StaffMember = {
  id: string;
  firstName: string;
  role: Role;
  since: Date;
  lastSeenAt: Date;
  /** Null for who is reached by the city's desk alone. */
  email: string | null;
  suspended: boolean;
  /** A second step of theirs is in force. */
  hasSecondFactor: boolean;
};

const since = sql<Date>`coalesce(${memberships.roleSince}, ${memberships.createdAt})`.mapWith(memberships.createdAt);

/** Who works for a city, those with the most rights first. */
export async function listTeam(db: Db, cityId: string): Promise<StaffMember[]> {
  return db
    .select({
      id: memberships.id,
      firstName: memberships.firstName,
      role: memberships.role,
      since,
      lastSeenAt: memberships.lastSeenAt,
      email: users.email,
      suspended: sql<boolean>`${memberships.suspendedAt} is not null`,
      hasSecondFactor: sql<boolean>`${secondFactors.confirmedAt} is not null`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(secondFactors, eq(secondFactors.userId, memberships.userId))
    .where(and(eq(memberships.cityId, cityId), ne(memberships.role, "resident")))
    .orderBy(desc(memberships.role), asc(memberships.firstName), asc(memberships.id));
}

/** The role of a member of a city; null for nobody of it. */
export async function findRole(db: Db, key: MemberKey): Promise<Role | null> {
  const [row] = await db.select({ role: memberships.role }).from(memberships).where(theMember(key));
  return row?.role ?? null;
}

/** Who signs in as a member of a city; null for nobody of it. */
export async function findUserId(db: Db, key: MemberKey): Promise<string | null> {
  const [row] = await db.select({ userId: memberships.userId }).from(memberships).where(theMember(key));
  return row?.userId ?? null;
}

export async function setRole(tx: Db, { role, now, ...key }: MemberKey & { role: Role; now: Date }): Promise<void> {
  await tx.update(memberships).set({ role, roleSince: now }).where(theMember(key));
}

export type RoleOffer = { id: string; email: string; role: Role; offeredBy: string; createdAt: Date; expiresAt: Date };

const offerColumns = {
  id: roleOffers.id,
  email: roleOffers.email,
  role: roleOffers.role,
  offeredBy: memberships.firstName,
  createdAt: roleOffers.createdAt,
  expiresAt: roleOffers.expiresAt,
};
const openOffers = (cityId: string, now: Date) => and(eq(roleOffers.cityId, cityId), gt(roleOffers.expiresAt, now));
const offerer = and(eq(memberships.cityId, roleOffers.cityId), eq(memberships.id, roleOffers.offeredBy));

/** The roles that a city offers and nobody has answered, the last first. */
export async function listRoleOffers(db: Db, cityId: string, now: Date): Promise<RoleOffer[]> {
  return db
    .select(offerColumns)
    .from(roleOffers)
    .innerJoin(memberships, offerer)
    .where(openOffers(cityId, now))
    .orderBy(desc(roleOffers.createdAt), desc(roleOffers.id));
}

/** The role that a city offers to an address; null when it offers none. */
export async function findRoleOffer(
  db: Db,
  { cityId, email, now }: { cityId: string; email: string; now: Date },
): Promise<RoleOffer | null> {
  const [row] = await db
    .select(offerColumns)
    .from(roleOffers)
    .innerJoin(memberships, offerer)
    .where(and(openOffers(cityId, now), eq(roleOffers.email, email)));
  return row ?? null;
}

type NewRoleOffer = Omit<typeof roleOffers.$inferInsert, "id">;

/** Offers a role to an address, in the place of the one that was offered before; gives its id. */
export async function putRoleOffer(tx: Db, offer: NewRoleOffer): Promise<string> {
  const id = uuidv7();
  const { cityId: _, email: __, ...set } = offer;
  await tx
    .insert(roleOffers)
    .values({ ...offer, id })
    .onConflictDoUpdate({ target: [roleOffers.cityId, roleOffers.email], set: { ...set, id } });
  return id;
}

/** Ends an offer; false when there is none. */
export async function deleteRoleOffer(tx: Db, { cityId, id }: { cityId: string; id: string }): Promise<boolean> {
  const rows = await tx
    .delete(roleOffers)
    .where(and(eq(roleOffers.cityId, cityId), eq(roleOffers.id, id)))
    .returning({ id: roleOffers.id });
  return rows.length === 1;
}

/** Ends what somebody offered: they may not any more. */
export async function deleteOffersBy(tx: Db, { cityId, memberId }: MemberKey): Promise<void> {
  await tx.delete(roleOffers).where(and(eq(roleOffers.cityId, cityId), eq(roleOffers.offeredBy, memberId)));
}

/** Deletes the offers of a city that are over; gives how many. */
export async function purgeRoleOffers(tx: Db, cityId: string, now: Date): Promise<number> {
  const rows = await tx
    .delete(roleOffers)
    .where(and(eq(roleOffers.cityId, cityId), lte(roleOffers.expiresAt, now)))
    .returning({ id: roleOffers.id });
  return rows.length;
}

/** The member of a city who signs in with an address, and the language that they read. */
export async function findMemberByEmail(
  db: Db,
  { cityId, email }: { cityId: string; email: string },
): Promise<{ id: string; locale: Locale; suspended: boolean } | null> {
  const [row] = await db
    .select({
      id: memberships.id,
      locale: memberships.locale,
      suspended: sql<boolean>`${memberships.suspendedAt} is not null`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.cityId, cityId), eq(users.email, email)));
  return row ?? null;
}

/** Who wrote a listing of a city. */
export async function findAuthorId(
  db: Db,
  { cityId, listingId }: { cityId: string; listingId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ authorId: listings.authorId })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.id, listingId)));
  return row?.authorId ?? null;
}

export type Helper = {
  id: string;
  firstName: string;
  quartier: string;
  since: Date;
  verifiedAt: Date | null;
  email: string | null;
};

const helperColumns = {
  id: memberships.id,
  firstName: memberships.firstName,
  quartier: quartiers.name,
  since: memberships.createdAt,
  verifiedAt: memberships.verifiedHelperAt,
  email: users.email,
};
const home = and(eq(quartiers.cityId, memberships.cityId), eq(quartiers.id, memberships.quartierId));

/** Somebody of a city as whoever verifies helpers sees them. */
export async function findHelper(db: Db, key: MemberKey): Promise<Helper | null> {
  const [row] = await db
    .select(helperColumns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(quartiers, home)
    .where(theMember(key));
  return row ?? null;
}

/** Those whom a city has verified, the last first. */
export async function listVerifiedHelpers(db: Db, cityId: string, limit: number): Promise<Helper[]> {
  return db
    .select(helperColumns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(quartiers, home)
    .where(and(eq(memberships.cityId, cityId), isNotNull(memberships.verifiedHelperAt)))
    .orderBy(desc(memberships.verifiedHelperAt), asc(memberships.id))
    .limit(limit);
}

/** Verifies a helper, or not any more. False when they were so already, or are nobody of the city. */
export async function setVerifiedHelper(
  tx: Db,
  { verifiedAt, ...key }: MemberKey & { verifiedAt: Date | null },
): Promise<boolean> {
  const otherwise = verifiedAt ? isNull(memberships.verifiedHelperAt) : isNotNull(memberships.verifiedHelperAt);
  const rows = await tx
    .update(memberships)
    .set({ verifiedHelperAt: verifiedAt })
    .where(and(theMember(key), otherwise))
    .returning({ id: memberships.id });
  return rows.length === 1;
}

/** The open listings of somebody, by their ids. */
export async function listOpenIdsOf(db: Db, { cityId, memberId, now }: MemberKey & { now: Date }): Promise<string[]> {
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.authorId, memberId),
        eq(listings.status, "published"),
        gt(listings.expiresAt, now),
      ),
    );
  return rows.map(({ id }) => id);
}
