import { and, asc, eq, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { idList } from "#db/queries/id-list.ts";
import { callRecipients } from "#db/schema/calls.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { users } from "#db/schema/identity.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { CallAnswer } from "#lib/calls/call-state.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { BESANCON } from "./besancon.ts";
import { seededRandom } from "./random.ts";

/** A request of the example that found its help some weeks ago. */
export type HelpedRequest = { id: string; authorId: string; category: CategoryKey; quartierId: string };

/** The requests of the example that found help, the oldest first. */
export async function listHelpedRequests(db: Db, cityId: string): Promise<HelpedRequest[]> {
  const { id, authorId, category, quartierId } = listings;
  return db
    .select({ id, authorId, category, quartierId })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.kind, "request"), eq(listings.status, "fulfilled")))
    .orderBy(asc(listings.updatedAt), asc(id));
}

/** Whom a call of the example asked, in a fixed order, without some people. */
export async function listCalled(
  db: Db,
  { cityId, callId, except = [] }: OfCall & { except?: readonly string[] },
): Promise<string[]> {
  const rows = await db
    .select({ id: callRecipients.memberId, email: users.email })
    .from(callRecipients)
    .innerJoin(
      memberships,
      and(eq(memberships.cityId, callRecipients.cityId), eq(memberships.id, callRecipients.memberId)),
    )
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(callRecipients.cityId, cityId), eq(callRecipients.callId, callId)))
    .orderBy(asc(callRecipients.memberId));
  return rows.flatMap(({ id, email }) => (email && except.includes(email) ? [] : [id]));
}

type OfCall = { cityId: string; callId: string };
type Answered = OfCall & { memberIds: readonly string[]; answer: CallAnswer; at: Date };

/** Some of those who were asked answer, and have read that they were. */
export async function answerAsCalled(tx: Db, { cityId, callId, memberIds, answer, at }: Answered): Promise<void> {
  await tx
    .update(callRecipients)
    .set({ answer, answeredAt: at })
    .where(
      and(
        eq(callRecipients.cityId, cityId),
        eq(callRecipients.callId, callId),
        sql`${callRecipients.memberId} = any(${idList(memberIds)})`,
      ),
    );
}

/** What a call told is read by some; mails go to nobody but some addresses. */
export async function settleCallMessages(
  tx: Db,
  { cityId, callId, readBy, emails, at }: OfCall & { readBy: readonly string[]; emails: readonly string[]; at: Date },
): Promise<void> {
  const ofCall = `call:${callId}:%`;
  await tx
    .update(notifications)
    .set({ readAt: at })
    .where(
      and(
        eq(notifications.cityId, cityId),
        sql`${notifications.businessKey} like ${ofCall}`,
        sql`${notifications.memberId} = any(${idList(readBy)})`,
      ),
    );
  await tx
    .delete(outbox)
    .where(
      and(
        eq(outbox.cityId, cityId),
        sql`${outbox.businessKey} like ${ofCall}`,
        notInArray(outbox.recipient, emails.length > 0 ? [...emails] : [""]),
      ),
    );
}

/** Somebody helped with one of the requests that found help. */
export async function insertDemoHelp(
  tx: Db,
  { cityId, helperId, request, endedAt }: { cityId: string; helperId: string; request: HelpedRequest; endedAt: Date },
): Promise<void> {
  const acceptedAt = new Date(endedAt.getTime() - 2 * 86_400_000);
  await tx.insert(exchanges).values({
    cityId,
    id: seededRandom(endedAt.getTime() % 1_000_000).uuid(acceptedAt),
    requestId: request.id,
    helperId,
    beneficiaryId: request.authorId,
    proposedBy: "helper",
    status: "done",
    createdAt: acceptedAt,
    expiresAt: endedAt,
    acceptedAt,
    week: weekOf(acceptedAt, BESANCON.timeZone),
    endedAt,
    endedBy: "beneficiary",
    outcome: "helped",
  });
}
