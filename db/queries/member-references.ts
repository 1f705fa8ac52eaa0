import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { conversations, reports } from "#db/schema/conversations.ts";
import { deskPeople } from "#db/schema/desk.ts";
import { sharedContacts } from "#db/schema/exchanges.ts";
import { users } from "#db/schema/identity.ts";
import { helperRecords } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import {
  sealDeskAddress,
  sealDeskPhone,
  sealShared,
  unsealDeskAddress,
  unsealDeskPhone,
  unsealShared,
} from "#db/sealed-columns.ts";

/** A column that names a member. `once`: what tells apart the rows of which a member has one; those of the account stand. */
type Reference = { table: string; column: string; once?: readonly string[] };

/** What may be a resident's, and follows them into an account. With `STAFF_REFERENCES`, every foreign key to a member: a test compares. */
export const RESIDENT_REFERENCES: readonly Reference[] = [
  { table: "blocks", column: "blocked_id", once: ["blocker_id"] },
  { table: "blocks", column: "blocker_id", once: ["blocked_id"] },
  { table: "call_recipients", column: "member_id", once: ["call_id"] },
  { table: "cases", column: "excluded_id" },
  { table: "cases", column: "member_id" },
  { table: "contact_reveals", column: "owner_id" },
  { table: "contact_reveals", column: "viewer_id" },
  { table: "conversation_members", column: "member_id" },
  { table: "decisions", column: "member_id" },
  { table: "desk_people", column: "member_id", once: [] },
  { table: "desk_tasks", column: "member_id" },
  { table: "digest_items", column: "member_id", once: ["item"] },
  { table: "digests", column: "member_id", once: ["day"] },
  { table: "exchanges", column: "beneficiary_id" },
  { table: "exchanges", column: "helper_id" },
  { table: "helper_records", column: "helper_id", once: [] },
  { table: "idempotency_keys", column: "member_id", once: ["key"] },
  { table: "invitations", column: "helper_id", once: ["request_id"] },
  { table: "ladder_events", column: "actor_id" },
  { table: "listing_drafts", column: "member_id" },
  { table: "listing_versions", column: "editor_id" },
  { table: "listings", column: "author_id" },
  { table: "messages", column: "author_id" },
  { table: "muted_categories", column: "member_id", once: ["category"] },
  { table: "notification_preferences", column: "member_id", once: [] },
  { table: "notifications", column: "member_id" },
  { table: "outbox", column: "member_id" },
  { table: "push_subscriptions", column: "member_id" },
  { table: "report_messages", column: "author_id" },
  { table: "reports", column: "reported_id" },
  { table: "reports", column: "reporter_id" },
  { table: "saved_searches", column: "member_id" },
  { table: "shared_contacts", column: "member_id" },
  { table: "strikes", column: "member_id" },
  { table: "thanks", column: "author_id" },
  { table: "thanks", column: "recipient_id" },
];

/** The two of a conversation have an order: they are moved by `moveConversations`. */
export const PAIR_REFERENCES: readonly Reference[] = [
  { table: "conversations", column: "high_id" },
  { table: "conversations", column: "low_id" },
];

/** What only people who work for the city put their name to. Nobody signs in as a person of the desk, so none names them. */
export const STAFF_REFERENCES: readonly Reference[] = [
  { table: "appeals", column: "decided_by" },
  { table: "blind_reviews", column: "reviewer_id" },
  { table: "calls", column: "author_id" },
  { table: "case_notes", column: "author_id" },
  { table: "cases", column: "claimed_by" },
  { table: "city_news", column: "created_by" },
  { table: "crises", column: "ended_by" },
  { table: "crises", column: "started_by" },
  { table: "decisions", column: "decided_by" },
  { table: "desk_people", column: "consent_by" },
  { table: "desk_tasks", column: "created_by" },
  { table: "desk_tasks", column: "done_by" },
  { table: "dispatches", column: "taken_by" },
  { table: "quartier_imports", column: "applied_by" },
  { table: "quartier_imports", column: "sent_by" },
  { table: "report_readings", column: "reader_id" },
  { table: "reports", column: "closed_by" },
  { table: "role_offers", column: "offered_by" },
  { table: "rule_rehearsals", column: "started_by" },
  { table: "setting_changes", column: "changed_by" },
  { table: "thanks", column: "reviewed_by" },
];

export type Move = { cityId: string; from: string; to: string };

const name = sql.identifier;

/** Of what each has one, the account's stands. */
async function dropDoubles(tx: Db, { cityId, from, to }: Move, { table, column, once = [] }: Reference): Promise<void> {
  const same = once.map((key) => sql` and mine.${name(key)} = theirs.${name(key)}`);
  await tx.execute(sql`
    delete from ${name(table)} theirs where theirs.city_id = ${cityId} and theirs.${name(column)} = ${from}
    and exists (
      select from ${name(table)} mine
      where mine.city_id = theirs.city_id and mine.${name(column)} = ${to}${sql.join(same)}
    )`);
}

async function moveReference(tx: Db, move: Move, reference: Reference): Promise<void> {
  const { table, column, once } = reference;
  if (once) await dropDoubles(tx, move, reference);
  await tx.execute(sql`
    update ${name(table)} set ${name(column)} = ${move.to}
    where city_id = ${move.cityId} and ${name(column)} = ${move.from}`);
}

/** What both did as helpers is counted together. */
async function addRecords(tx: Db, { cityId, from, to }: Move): Promise<void> {
  const of = (id: string) => sql`city_id = ${cityId} and helper_id = ${id}`;
  await tx.execute(sql`
    update ${helperRecords} mine set asked = mine.asked + theirs.asked, accepted = mine.accepted + theirs.accepted,
      completed = mine.completed + theirs.completed, excused = mine.excused + theirs.excused
    from (select * from ${helperRecords} where ${of(from)}) theirs
    where mine.city_id = ${cityId} and mine.helper_id = ${to}`);
}

/** The conversations of a member become those of another. Where both wrote to one person about one listing, the older talk lets go of it. */
async function moveConversations(tx: Db, { cityId, from, to }: Move): Promise<void> {
  const other = sql`(case when low_id = ${from} then high_id else low_id end)`;
  const theirs = sql`city_id = ${cityId} and (low_id = ${from} or high_id = ${from})`;
  await tx.execute(sql`
    update ${conversations} c set listing_id = null where ${theirs} and exists (
      select from ${conversations} mine where mine.city_id = c.city_id and mine.listing_id = c.listing_id
      and mine.low_id = least(${to}::uuid, ${other}) and mine.high_id = greatest(${to}::uuid, ${other})
    )`);
  await tx.execute(sql`
    update ${conversations} set low_id = least(${to}::uuid, ${other}), high_id = greatest(${to}::uuid, ${other})
    where ${theirs}`);
}

/** Nobody helps themselves: the pairs that the two made are no pairs any more. */
async function dropOwnPairs(tx: Db, { cityId, to }: Move): Promise<void> {
  const author = (id: SQL) => sql`(select author_id from ${listings} where city_id = ${cityId} and id = ${id})`;
  await tx.execute(sql`
    delete from ${matches} m where m.city_id = ${cityId}
    and ${author(sql`m.request_id`)} = ${to} and ${author(sql`m.offer_id`)} = ${to}`);
}

/** What is sealed for a row of theirs is opened before it moves, and sealed anew where it is then. */
async function openSealed(tx: Db, { cityId, from, to }: Move): Promise<() => Promise<void>> {
  const shared = await tx
    .select()
    .from(sharedContacts)
    .where(and(eq(sharedContacts.cityId, cityId), eq(sharedContacts.memberId, from)));
  const [desk] = await tx
    .select()
    .from(deskPeople)
    .where(and(eq(deskPeople.cityId, cityId), eq(deskPeople.memberId, from)));
  return async () => {
    for (const row of shared) {
      const moved = { cityId, exchangeId: row.exchangeId, memberId: to };
      const { phone, email, address } = sealShared(unsealShared(row, row), moved);
      const isIt = and(eq(sharedContacts.cityId, cityId), eq(sharedContacts.exchangeId, row.exchangeId));
      await tx
        .update(sharedContacts)
        .set({ phone, email, address })
        .where(and(isIt, eq(sharedContacts.memberId, to)));
    }
    if (!desk) return;
    const phone = sealDeskPhone(unsealDeskPhone(desk.phone, desk), { cityId, memberId: to });
    const address = sealDeskAddress(unsealDeskAddress(desk.address, desk), { cityId, memberId: to });
    // Of two, that of the account stood.
    const isMoved = and(eq(deskPeople.memberId, to), eq(deskPeople.phone, desk.phone));
    await tx
      .update(deskPeople)
      .set({ phone, address })
      .where(and(eq(deskPeople.cityId, cityId), isMoved));
  };
}

/** Everything that refers to a member refers to another one of the city from now on, and the member is gone. */
export async function moveMember(tx: Db, move: Move): Promise<void> {
  const sealAnew = await openSealed(tx, move);
  await addRecords(tx, move);
  await moveConversations(tx, move);
  for (const reference of RESIDENT_REFERENCES) await moveReference(tx, move, reference);
  await sealAnew();
  await dropOwnPairs(tx, move);
  await tx.delete(memberships).where(and(eq(memberships.cityId, move.cityId), eq(memberships.id, move.from)));
}

/** Whether two members met on the service, as two people do: they wrote to each other, or one blocked or reported the other. */
export async function haveMet(db: Db, { cityId, from, to }: Move): Promise<boolean> {
  const both = (a: Parameters<typeof eq>[0], b: Parameters<typeof eq>[0]) =>
    or(and(eq(a, from), eq(b, to)), and(eq(a, to), eq(b, from)));
  const [talk, block, report] = await Promise.all([
    db
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.cityId, cityId), both(conversations.lowId, conversations.highId)))
      .limit(1),
    db
      .select({ id: blocks.blockerId })
      .from(blocks)
      .where(and(eq(blocks.cityId, cityId), both(blocks.blockerId, blocks.blockedId)))
      .limit(1),
    db
      .select({ id: reports.id })
      .from(reports)
      .where(and(eq(reports.cityId, cityId), both(reports.reporterId, reports.reportedId)))
      .limit(1),
  ]);
  return talk.length + block.length + report.length > 0;
}

/** Whether moderators have something open about both of two members: of two open cases one would be lost. */
export async function haveOpenCases(db: Db, { cityId, from, to }: Move): Promise<boolean> {
  const open = (id: string) => sql`exists (
    select from cases where city_id = ${cityId} and member_id = ${id} and state = 'open'
    and subject in ('message', 'member') and appeal_id is null)`;
  const [row] = await db.execute<{ both: boolean }>(sql`select ${open(from)} and ${open(to)} as both`);
  return row?.both ?? false;
}

/** The membership becomes that of another account. */
export async function giveMembership(
  tx: Db,
  { cityId, memberId, userId }: { cityId: string; memberId: string; userId: string },
): Promise<void> {
  await tx
    .update(memberships)
    .set({ userId })
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)));
}

/** Forgets somebody without an address, whom no city knows any more. */
export async function deleteUserWithoutAddress(tx: Db, id: string): Promise<void> {
  await tx.delete(users).where(and(eq(users.id, id), sql`${users.email} is null`));
}
