import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry, isNoted } from "#db/queries/audit.ts";
import { findDeskPerson } from "#db/queries/desk-people.ts";
import { type DeskTask, listOpenTasks } from "#db/queries/desk-tasks.ts";
import type { DeskPerson } from "#lib/desk/desk-person.ts";
import type { Member } from "#lib/identity/member.ts";
import { isOpen } from "#lib/listings/listing-status.ts";
import { loadContacts } from "../exchanges/load-contacts.ts";
import { loadExchange } from "../exchanges/load-exchange.ts";
import { loadMyExchanges, type MyExchanges } from "../exchanges/load-my-exchanges.ts";
import { type InvitationSummary, loadInvitationsOf } from "../invitations/load-invitations.ts";
import { type CountedListing, loadMyListings } from "../listings/load-my-listings.ts";
import { type HelpersFor, loadHelpersFor } from "../matching/load-helpers-for.ts";
import { loadLines } from "../messages/load-lines.ts";
import { readAs } from "./act-for.ts";

/** Who opens a page again within this time is noted once. */
const SAME_READING_MS = 10 * 60_000;
const SHOWN_TASKS = 50;

/** Everything of a person of the desk, for the agent who has them on the telephone. */
export type LoadedPerson = {
  person: DeskPerson;
  member: Member;
  tasks: DeskTask[];
  listings: (CountedListing & { fitting: HelpersFor | null })[];
  exchanges: MyExchanges;
  invitations: InvitationSummary[];
};

/** Notes that an agent reads something private of a person, once for a while. */
async function noteReading(
  agent: Member,
  reading: { action: "desk.person-read" | "desk.exchange-read"; personId: string; exchangeId?: string },
  now: Date,
): Promise<void> {
  const { cityId, id: actorId } = agent;
  const { action, personId, exchangeId } = reading;
  const subject = `member:${personId}` as const;
  const since = new Date(now.getTime() - SAME_READING_MS);
  if (await isNoted(database(), { cityId, actorId, action, subject, since })) return;
  const details = exchangeId ? { exchange: exchangeId } : {};
  await insertAuditEntry(database(), { cityId, actorId, action, subject, memberId: personId, details, now });
}

/** The people who could help with each open request of the person. */
async function withHelpers(member: Member, now: Date): Promise<LoadedPerson["listings"]> {
  const listings = await loadMyListings(member, now);
  return Promise.all(
    listings.map(async (listing) => {
      const asks = listing.kind === "request" && isOpen(listing.status);
      const { cityId, id: authorId } = member;
      const found = asks ? loadHelpersFor(database(), { cityId, listingId: listing.id, authorId, now }) : null;
      return { ...listing, fitting: await found };
    }),
  );
}

/** A person of the desk with all that is going on for them; null for whoever may not, and for nobody. The log keeps who read it. */
export async function loadPerson(agent: Member, personId: string, now: Date): Promise<LoadedPerson | null> {
  const member = await readAs(agent, personId);
  const person = member && (await findDeskPerson(database(), { cityId: agent.cityId, memberId: personId }));
  if (!member || !person) return null;
  await noteReading(agent, { action: "desk.person-read", personId }, now);
  const { cityId } = agent;
  const [tasks, listings, exchanges, invitations] = await Promise.all([
    listOpenTasks(database(), { cityId, memberId: personId, until: null, limit: SHOWN_TASKS }),
    withHelpers(member, now),
    loadMyExchanges(member, 0, now),
    loadInvitationsOf(member, now),
  ]);
  return { person, member, tasks, listings, exchanges, invitations };
}

/** One exchange of a person of the desk with its conversation, which nobody else of the city may read; null for any other. */
export async function loadPersonExchange(agent: Member, personId: string, id: string, now: Date) {
  const member = await readAs(agent, personId);
  const details = member && (await loadExchange(member, id, now));
  if (!member || !details) return null;
  await noteReading(agent, { action: "desk.exchange-read", personId, exchangeId: id }, now);
  const { conversation } = details;
  const [page, contacts] = await Promise.all([
    conversation && loadLines(member, conversation.id, null),
    loadContacts(member, id, now),
  ]);
  return { ...details, lines: page?.lines ?? [], contacts };
}
export type PersonExchange = NonNullable<Awaited<ReturnType<typeof loadPersonExchange>>>;
