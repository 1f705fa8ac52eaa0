import "server-only";
import { findDeskPerson } from "#db/queries/desk-people.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { shareContacts } from "../exchanges/share-contacts.ts";
import { actFor } from "./act-for.ts";

export type SharedFor = { person: string; exchange: string; sharePhone: boolean; shareAddress: boolean };

/** Lets the other one of an exchange know what the person says they may; nothing withdraws it. Only what the desk noted is shared. */
export async function shareFor(
  agent: Member,
  { person: personId, exchange, sharePhone, shareAddress }: SharedFor,
  now: Date,
): Promise<void> {
  const { cityId } = agent;
  await actFor(agent, { person: personId, did: "share" }, now, async (member, tx) => {
    const noted = await findDeskPerson(tx, { cityId, memberId: personId });
    if (!noted) throw new Refusal("not-found");
    const phone = sharePhone ? noted.phone : null;
    const address = shareAddress ? noted.address || null : null;
    await shareContacts(member, { exchange, phone, email: null, address }, now);
  });
}
