import { and, asc, eq, inArray, isNull, lte } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { invitations } from "#db/schema/invitations.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { InvitationAnswer } from "#lib/invitations/invitation-answer.ts";
import type { Reason } from "#lib/matching/reasons.ts";
import type { LadderStep } from "#lib/matching/waves/ladder.ts";
import { holdHelperRecords } from "./helper-records.ts";
import { dropInvitationMessages } from "./outdated-messages.ts";

export type NewInvitation = {
  requestId: string;
  offerId: string;
  helperId: string;
  step: LadderStep;
  wave: number;
  score: number;
  reasons: readonly Reason[];
  inputs: Record<string, unknown>;
  deadlineAt: Date;
};

/** Writes invitations sent now and gives them their ids, in the order given. Throws when somebody was asked before. */
export async function insertInvitations(
  tx: Db,
  { cityId, rows, now }: { cityId: string; rows: readonly NewInvitation[]; now: Date },
): Promise<string[]> {
  if (rows.length === 0) return [];
  const written = rows.map((row) => ({ ...row, cityId, id: uuidv7(), reasons: [...row.reasons], sentAt: now }));
  await tx.insert(invitations).values(written);
  return written.map(({ id }) => id);
}

type OfRequests = { cityId: string; requestIds: readonly string[]; now: Date };

const openOf = ({ cityId, requestIds }: OfRequests) =>
  and(eq(invitations.cityId, cityId), inArray(invitations.requestId, [...requestIds]), isNull(invitations.answer));

/** Ends the invitations of some requests whose deadline has passed; the caller holds their searches. */
export async function expireInvitations(tx: Db, of: OfRequests): Promise<void> {
  if (of.requestIds.length === 0) return;
  const late = and(openOf(of), lte(invitations.deadlineAt, of.now));
  const asked = await tx.select({ helperId: invitations.helperId }).from(invitations).where(late);
  await holdHelperRecords(tx, { cityId: of.cityId, helperIds: asked.map(({ helperId }) => helperId) });
  await tx.update(invitations).set({ answer: "expired", answeredAt: of.now }).where(late);
}

/**
 * Takes back the invitations of some requests that nobody answered yet, and what waits to tell of them; the caller holds
 * their searches.
 */
export async function withdrawInvitations(tx: Db, of: OfRequests): Promise<void> {
  if (of.requestIds.length === 0) return;
  const taken = await tx
    .update(invitations)
    .set({ answer: "withdrawn", answeredAt: of.now })
    .where(openOf(of))
    .returning({ id: invitations.id });
  await dropInvitationMessages(tx, { ...of, ids: taken.map(({ id }) => id) });
}

export async function setInvitationAnswer(
  tx: Db,
  { cityId, id, answer, now }: { cityId: string; id: string; answer: InvitationAnswer; now: Date },
): Promise<void> {
  await tx
    .update(invitations)
    .set({ answer, answeredAt: now })
    .where(and(eq(invitations.cityId, cityId), eq(invitations.id, id)));
}

/** Who was asked for a request, and until when those who said nothing may answer. */
export type AskedPeople = { helperIds: string[]; openUntil: Date[] };

/** The people of some requests, by request. */
export async function listAskedPeople(
  db: Db,
  { cityId, requestIds }: { cityId: string; requestIds: readonly string[] },
): Promise<Map<string, AskedPeople>> {
  if (requestIds.length === 0) return new Map();
  const rows = await db
    .select({
      requestId: invitations.requestId,
      helperId: invitations.helperId,
      answer: invitations.answer,
      deadlineAt: invitations.deadlineAt,
    })
    .from(invitations)
    .where(and(eq(invitations.cityId, cityId), inArray(invitations.requestId, [...requestIds])))
    .orderBy(asc(invitations.requestId), asc(invitations.helperId));
  const people = new Map<string, AskedPeople>();
  for (const { requestId, helperId, answer, deadlineAt } of rows) {
    const of = people.get(requestId) ?? { helperIds: [], openUntil: [] };
    people.set(requestId, of);
    of.helperIds.push(helperId);
    if (answer === null) of.openUntil.push(deadlineAt);
  }
  return people;
}
