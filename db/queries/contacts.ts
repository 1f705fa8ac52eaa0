import { and, eq, ne } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { contactReveals, exchanges, sharedContacts } from "#db/schema/exchanges.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { sealShared, unsealShared } from "#db/sealed-columns.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { ContactDetails, ContactField } from "#lib/exchanges/contact-details.ts";

type OfMember = { cityId: string; exchangeId: string; memberId: string };

export type SharedContacts = ContactDetails & { sharedAt: Date };

const detailColumns = {
  phone: sharedContacts.phone,
  email: sharedContacts.email,
  address: sharedContacts.address,
  sharedAt: sharedContacts.sharedAt,
};

const ofMember = ({ cityId, exchangeId, memberId }: OfMember) =>
  and(
    eq(sharedContacts.cityId, cityId),
    eq(sharedContacts.exchangeId, exchangeId),
    eq(sharedContacts.memberId, memberId),
  );

/** What a member shares in an exchange; null for nothing. */
export async function findSharedContacts(db: Db, of: OfMember): Promise<SharedContacts | null> {
  const [row] = await db.select(detailColumns).from(sharedContacts).where(ofMember(of));
  return row ? unsealShared(row, of) : null;
}

/** What the other one shares with a member, while both agree; null for nothing. Held, so that it is shown or withdrawn. */
export async function findContactsForMember(
  tx: Db,
  { cityId, exchangeId, memberId }: OfMember,
): Promise<(SharedContacts & { ownerId: string }) | null> {
  const [row] = await tx
    .select({ ...detailColumns, ownerId: sharedContacts.memberId })
    .from(sharedContacts)
    .innerJoin(exchanges, and(eq(exchanges.cityId, sharedContacts.cityId), eq(exchanges.id, sharedContacts.exchangeId)))
    .where(
      and(
        eq(sharedContacts.cityId, cityId),
        eq(sharedContacts.exchangeId, exchangeId),
        ne(sharedContacts.memberId, memberId),
        eq(exchanges.status, "accepted"),
      ),
    )
    .for("share", { of: sharedContacts });
  return row ? unsealShared(row, { cityId, exchangeId, memberId: row.ownerId }) : null;
}

/** Writes what a member shares, in the place of what they shared before. */
export async function upsertSharedContacts(tx: Db, of: OfMember, details: SharedContacts): Promise<void> {
  const sealed = sealShared(details, of);
  await tx
    .insert(sharedContacts)
    .values({ ...of, ...sealed })
    .onConflictDoUpdate({
      target: [sharedContacts.cityId, sharedContacts.exchangeId, sharedContacts.memberId],
      set: sealed,
    });
}

/** A member shares nothing any more. */
export async function deleteOwnContacts(tx: Db, of: OfMember): Promise<void> {
  await tx.delete(sharedContacts).where(ofMember(of));
}

export type NewReveal = {
  cityId: string;
  exchangeId: string;
  ownerId: string;
  viewerId: string;
  fields: ContactField[];
  sharedAt: Date;
  at: Date;
};

/** Notes that details were shown to the other one: once for each thing that was shared. */
export async function insertReveal(tx: Db, reveal: NewReveal): Promise<void> {
  await tx
    .insert(contactReveals)
    .values({ ...reveal, id: uuidv7(reveal.at.getTime()) })
    .onConflictDoNothing();
}

/** The address with which a member signs in; null for who is reached by the desk alone. */
export async function getAccountEmail(
  db: Db,
  { cityId, memberId }: { cityId: string; memberId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)));
  if (!row) throw new Error("no such member");
  return row.email;
}
