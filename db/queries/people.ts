import { and, asc, eq, inArray, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { conversationMembers } from "#db/schema/conversations.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { Role } from "#lib/identity/role.ts";

/** Whom to write to, and in which language as far as is known. */
export type Addressee = { recipient: string; firstName: string; locale: string | null; suspended: boolean };

/**
 * The address of a member, and the language in which they last read a conversation or were last written to. Null for
 * nobody of this city.
 */
export async function findAddressee(
  db: Db,
  { cityId, memberId }: { cityId: string; memberId: string },
): Promise<Addressee | null> {
  const read = sql`(
    select ${conversationMembers.locale} from ${conversationMembers}
    where ${conversationMembers.cityId} = ${memberships.cityId} and ${conversationMembers.memberId} = ${memberships.id}
      and ${conversationMembers.locale} is not null
    order by ${conversationMembers.readAt} desc nulls last limit 1
  )`;
  const written = sql`(
    select ${outbox.locale} from ${outbox}
    where ${outbox.cityId} = ${memberships.cityId} and ${outbox.recipient} = ${users.email}
    order by ${outbox.createdAt} desc limit 1
  )`;
  const [row] = await db
    .select({
      recipient: users.email,
      firstName: memberships.firstName,
      locale: sql<string | null>`coalesce(${read}, ${written})`,
      suspended: sql<boolean>`${memberships.suspendedAt} is not null`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)));
  return row ?? null;
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
