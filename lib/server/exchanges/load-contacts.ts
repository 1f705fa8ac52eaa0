import "server-only";
import { database } from "#db/client.ts";
import { findContactsForMember, findSharedContacts, getAccountEmail, insertReveal } from "#db/queries/contacts.ts";
import { findOwnExchange } from "#db/queries/exchanges.ts";
import { listReveals, type Reveal } from "#db/queries/privacy-log.ts";
import { type ContactDetails, sharedFields } from "#lib/exchanges/contact-details.ts";
import type { Actor } from "./hold-own-exchange.ts";

export type Contacts = {
  mine: ContactDetails | null;
  /** Null while they share nothing, or nothing may be shown. */
  theirs: ContactDetails | null;
  /** When mine were shown to the other one, the first time first. */
  reveals: Reveal[];
  /** Empty for who has none. */
  accountEmail: string;
};

/** What the other one shares, while both agree: that it was shown is noted for its owner in the same transaction. */
async function reveal({ cityId, id: viewerId }: Actor, exchangeId: string, at: Date): Promise<ContactDetails | null> {
  return database().transaction(async (tx) => {
    const found = await findContactsForMember(tx, { cityId, exchangeId, memberId: viewerId });
    if (!found) return null;
    const { ownerId, sharedAt, ...theirs } = found;
    await insertReveal(tx, { cityId, exchangeId, ownerId, viewerId, fields: sharedFields(theirs), sharedAt, at });
    return theirs;
  });
}

/** What is shared in an exchange of a member, for its page to show; null for anybody else's. */
export async function loadContacts(member: Actor, exchangeId: string, now: Date): Promise<Contacts | null> {
  const { cityId, id: memberId } = member;
  if (!(await findOwnExchange(database(), { cityId, id: exchangeId, memberId }))) return null;
  const [shared, theirs, reveals, accountEmail] = await Promise.all([
    findSharedContacts(database(), { cityId, exchangeId, memberId }),
    reveal(member, exchangeId, now),
    listReveals(database(), { cityId, exchangeId, memberId }),
    getAccountEmail(database(), { cityId, memberId }),
  ]);
  const mine = shared && { phone: shared.phone, email: shared.email, address: shared.address };
  return { mine, theirs, reveals: reveals.toReversed(), accountEmail: accountEmail ?? "" };
}
