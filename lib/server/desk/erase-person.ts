import "server-only";
import { type Db, inOneTransaction } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { forgetDeskPerson, lockDeskMember } from "#db/queries/desk-people.ts";
import { dropTasks } from "#db/queries/desk-tasks.ts";
import { insertErasure } from "#db/queries/erase-account.ts";
import { listOwnListings } from "#db/queries/my-listings.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { isErasable } from "#lib/listings/listing-status.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { endExchanges } from "../exchanges/end-exchanges.ts";
import { changeListingStatus } from "../listings/change-listing-status.ts";

/**
 * Ends all that goes on for a person of the desk and forgets who they are: name, telephone number, address, home. What was
 * done stays counted, without a name. In a transaction of `inOneTransaction`.
 */
export async function erasePerson(tx: Db, person: Member, now: Date): Promise<void> {
  const { cityId, id: memberId } = person;
  await endExchanges(tx, person, now);
  const listings = await listOwnListings(tx, { cityId, authorId: memberId });
  for (const { id: listingId } of listings.filter(({ status }) => isErasable(status))) {
    await changeListingStatus(person, { listingId, action: "delete" }, now);
  }
  await dropTasks(tx, { cityId, memberId });
  await forgetDeskPerson(tx, { cityId, memberId }, now);
  await insertErasure(tx, { cityId, memberId, reason: "desk", at: now });
}

/** Somebody does not want any more that the desk acts for them: it forgets them at once. */
export async function withdrawConsent(agent: Member, personId: string, now: Date): Promise<void> {
  if (!worksAtDesk(agent) || !isId(personId)) throw new Refusal("not-found");
  const { cityId, id: actorId } = agent;
  await inOneTransaction(async (tx) => {
    const held = await lockDeskMember(tx, { cityId, memberId: personId });
    if (!held) throw new Refusal("not-found");
    const { suspended, ...person } = held;
    // What a decision is about is kept until it is over.
    if (suspended) throw new Refusal("person-unavailable");
    await erasePerson(tx, person, now);
    const noted = { cityId, actorId, memberId: personId, subject: `member:${personId}` as const, now };
    await insertAuditEntry(tx, { ...noted, action: "desk.consent-withdrawn" });
  });
}
