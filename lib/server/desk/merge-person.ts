import "server-only";
import { asService, type Db, database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { lockDeskMember, markMerged } from "#db/queries/desk-people.ts";
import { dropTasks } from "#db/queries/desk-tasks.ts";
import { findUser, insertUnprovenUser } from "#db/queries/identity.ts";
import {
  deleteUserWithoutAddress,
  giveMembership,
  haveMet,
  haveOpenCases,
  moveMember,
} from "#db/queries/member-references.ts";
import { findMembership } from "#db/queries/memberships.ts";
import { listOwnOpenIds } from "#db/queries/my-listings.ts";
import { findAddressee } from "#db/queries/people.ts";
import { uuidv7 } from "#db/uuid.ts";
import { href } from "#lib/i18n/routes.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { env } from "../env.ts";
import { rematchListing } from "../matching/rematch-listing.ts";
import { notify } from "../notifications/notify.ts";

type Joining = { cityId: string; citySlug: string; personId: string; userId: string };

/** Moves all that the desk did into the membership that the account has in the city already. */
async function moveInto(tx: Db, { cityId, personId: from }: Joining, to: string, now: Date): Promise<void> {
  const move = { cityId, from, to };
  // Talks and notices of the account are nothing that the desk may read.
  await asService(tx, cityId, async () => {
    if (await haveMet(tx, move)) throw new Refusal("people-met");
    if (await haveOpenCases(tx, move)) throw new Refusal("case-open");
    await moveMember(tx, move);
  });
  for (const id of await listOwnOpenIds(tx, { cityId, authorId: to })) await rematchListing(tx, cityId, id, now);
}

async function tellMerged(tx: Db, { cityId, citySlug, personId }: Joining, memberId: string, now: Date): Promise<void> {
  const to = await findAddressee(tx, { cityId, memberId });
  if (!to) return;
  const params = { city: citySlug };
  const link = env().baseUrl + href(to.locale, "myListings", params);
  const notice = { words: {}, place: { route: "myListings" as const, params } };
  await notify(tx, to, { kind: "desk-merged", payload: { link }, notice, businessKey: `desk-merged:${personId}` }, now);
}

/**
 * Joins a person of the desk, whom the transaction holds, with an account: it takes over their membership, or everything that
 * refers to it goes to the one that it has in the city. They are told by mail. Gives whose it is now.
 */
async function join(tx: Db, held: Member & { suspended: boolean }, joining: Joining, now: Date): Promise<string> {
  const { cityId, personId, userId } = joining;
  if (held.suspended) throw new Refusal("person-unavailable");
  const own = await findMembership(tx, { cityId, userId });
  if (own?.suspended) throw new Refusal("person-unavailable");
  // Those who work for the city keep the two apart: what they do is under their name.
  if (own && own.role !== "resident") throw new Refusal("not-allowed");
  await dropTasks(tx, { cityId, memberId: personId });
  if (own) await moveInto(tx, joining, own.id, now);
  else await giveMembership(tx, { cityId, memberId: personId, userId });
  const memberId = own?.id ?? personId;
  await markMerged(tx, { cityId, memberId }, now);
  await deleteUserWithoutAddress(tx, held.userId);
  await tellMerged(tx, joining, memberId, now);
  return memberId;
}

/**
 * An agent joins a person of the desk with the account of an address that they gave, be it new or not. Refuses two people who
 * met on the service, an account that is suspended, and one that works for the city.
 */
export async function mergePerson(
  agent: Member,
  { person: personId, email }: { person: string; email: string },
  now: Date,
): Promise<void> {
  if (!worksAtDesk(agent) || !isId(personId)) throw new Refusal("not-found");
  const { cityId, citySlug, id: actorId } = agent;
  await database().transaction(async (tx) => {
    const held = await lockDeskMember(tx, { cityId, memberId: personId });
    if (!held) throw new Refusal("not-found");
    const known = await findUser(tx, { email });
    const userId = known?.id ?? (await insertUnprovenUser(tx, { id: uuidv7(now.getTime()), email, now }));
    const memberId = await join(tx, held, { cityId, citySlug, personId, userId }, now);
    const details = { with: memberId };
    await insertAuditEntry(tx, {
      cityId,
      actorId,
      action: "desk.merged",
      subject: `member:${personId}`,
      memberId,
      details,
      now,
    });
  });
}
