import "server-only";
import { database } from "#db/client.ts";
import { deleteOwnContacts, findSharedContacts, upsertSharedContacts } from "#db/queries/contacts.ts";
import { type ContactDetails, sameDetails, sharedFields } from "#lib/exchanges/contact-details.ts";
import { isGoingOn } from "#lib/exchanges/exchange-status.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { normalizeEmail } from "#lib/identity/email-address.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { type Actor, holdOwnExchange } from "./hold-own-exchange.ts";

export type Sharing = ContactDetails & { exchange: string };

function checkedEmail(typed: string | null): string | null {
  const email = typed === null ? null : normalizeEmail(typed);
  if (typed !== null && email === null) throw new InvalidField("email", "contact.email");
  return email;
}

/**
 * Keeps what a member lets the other one of an exchange know; nothing at all withdraws it. It may be prepared, and is shown
 * once both have accepted. The same details again change nothing, so that their owner is not told twice of one showing.
 */
export async function shareContacts(member: Actor, { exchange: id, ...typed }: Sharing, now: Date): Promise<void> {
  const { phone, address } = typed;
  const details = { phone, email: checkedEmail(typed.email), address };
  const of = { cityId: member.cityId, exchangeId: id, memberId: member.id };
  await database().transaction(async (tx) => {
    const { exchange } = await holdOwnExchange(tx, member, id, now);
    if (!isGoingOn(exchange.status)) throw new Refusal("transition-not-allowed");
    if (sharedFields(details).length === 0) {
      await deleteOwnContacts(tx, of);
      return;
    }
    const before = await findSharedContacts(tx, of);
    if (!before || !sameDetails(before, details)) await upsertSharedContacts(tx, of, { ...details, sharedAt: now });
  });
}
