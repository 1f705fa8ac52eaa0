import { and, asc, count, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { conversations } from "#db/schema/conversations.ts";
import { deskPeople, deskTasks } from "#db/schema/desk.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notifications } from "#db/schema/notifications.ts";
import { unsealDeskPhone } from "#db/sealed-columns.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CallFacts } from "#lib/desk/call-result.ts";
import type { DeskTaskKind } from "#lib/desk/desk-task.ts";
import type { Outcome } from "#lib/exchanges/outcome.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { Notice } from "#lib/notifications/notice.ts";

export type NewDeskTask = Pick<
  typeof deskTasks.$inferInsert,
  "cityId" | "kind" | "memberId" | "about" | "businessKey" | "note" | "dueAt" | "createdBy"
> & { listingId: string | null; exchangeId: string | null; now: Date };

const listingOf = (cityId: string, id: string | null) =>
  sql`(select id from ${listings} where city_id = ${cityId} and id = ${id}::uuid)`;
const exchangeOf = (cityId: string, id: string | null) =>
  sql`(select id from ${exchanges} where city_id = ${cityId} and id = ${id}::uuid)`;

/** Asks an agent to call somebody; nothing, and false, when this business key already does. */
export async function insertDeskTask(tx: Db, task: NewDeskTask): Promise<boolean> {
  const { cityId, listingId, exchangeId, now, ...rest } = task;
  const rows = await tx
    .insert(deskTasks)
    .values({
      ...rest,
      cityId,
      id: uuidv7(now.getTime()),
      // What is gone meanwhile is not what the call is about any more.
      requestId: listingOf(cityId, listingId),
      exchangeId: exchangeOf(cityId, exchangeId),
      createdAt: now,
    })
    .onConflictDoNothing({ target: [deskTasks.cityId, deskTasks.businessKey] })
    .returning({ id: deskTasks.id });
  return rows.length === 1;
}

/** A call to make: whom, where, about what. */
export type DeskTask = {
  id: string;
  kind: DeskTaskKind;
  memberId: string;
  firstName: string;
  lastName: string;
  phone: string;
  /** The kind of the message that it is in the place of, and what that says; null for a promise of an agent. */
  about: string | null;
  notice: Notice | null;
  note: string;
  dueAt: Date;
  /** Their own listing that it is about, and what was noted of one when the call was asked for. */
  listingId: string | null;
  requestId: string | null;
  exchangeId: string | null;
  /** Of the listing or the exchange that it is about; null without one. */
  title: string | null;
  facts: CallFacts;
};

const side = sql<Party>`case when ${exchanges.helperId} = ${deskTasks.memberId} then 'helper' else 'beneficiary' end`;
const isOpen = isNull(deskTasks.doneAt);

function selectTasks(db: Db, where: SQL | undefined) {
  return db
    .select({
      cityId: deskTasks.cityId,
      id: deskTasks.id,
      kind: deskTasks.kind,
      memberId: deskTasks.memberId,
      firstName: memberships.firstName,
      lastName: deskPeople.lastName,
      phone: deskPeople.phone,
      about: deskTasks.about,
      notice: notifications.notice,
      note: deskTasks.note,
      dueAt: deskTasks.dueAt,
      listingId: listings.id,
      listingTitle: listings.title,
      listingKind: listings.kind,
      listingStatus: listings.status,
      requestId: deskTasks.requestId,
      exchangeId: deskTasks.exchangeId,
      exchangeStatus: exchanges.status,
      exchangeTitle: conversations.title,
      side,
    })
    .from(deskTasks)
    .innerJoin(
      deskPeople,
      and(
        eq(deskPeople.cityId, deskTasks.cityId),
        eq(deskPeople.memberId, deskTasks.memberId),
        isNull(deskPeople.mergedAt),
      ),
    )
    .innerJoin(memberships, and(eq(memberships.cityId, deskTasks.cityId), eq(memberships.id, deskTasks.memberId)))
    .leftJoin(exchanges, and(eq(exchanges.cityId, deskTasks.cityId), eq(exchanges.id, deskTasks.exchangeId)))
    .leftJoin(
      listings,
      and(
        eq(listings.cityId, deskTasks.cityId),
        eq(listings.id, sql`coalesce(${deskTasks.requestId}, ${exchanges.requestId})`),
        eq(listings.authorId, deskTasks.memberId),
      ),
    )
    .leftJoin(
      conversations,
      and(eq(conversations.cityId, exchanges.cityId), eq(conversations.id, exchanges.conversationId)),
    )
    .leftJoin(
      notifications,
      and(eq(notifications.cityId, deskTasks.cityId), eq(notifications.businessKey, deskTasks.businessKey)),
    )
    .where(where);
}

type TaskRow = Awaited<ReturnType<typeof selectTasks>>[number];

function taskOf(row: TaskRow): DeskTask {
  const { listingTitle, listingKind, listingStatus, exchangeStatus, exchangeTitle, side: me, cityId, ...task } = row;
  return {
    ...task,
    phone: unsealDeskPhone(task.phone, { cityId, memberId: task.memberId }),
    title: exchangeTitle ?? listingTitle,
    facts: {
      listing: listingKind && listingStatus ? { kind: listingKind, status: listingStatus } : null,
      exchange: exchangeStatus ? { status: exchangeStatus, side: me } : null,
    },
  };
}

type OpenTasks = {
  cityId: string;
  /** Of one person; null for everybody. */
  memberId: string | null;
  /** Due until then; null for all. */
  until: Date | null;
  limit: number;
};

/** Calls to make in a city, the most pressing first. */
export async function listOpenTasks(db: Db, { cityId, memberId, until, limit }: OpenTasks): Promise<DeskTask[]> {
  const where = and(
    eq(deskTasks.cityId, cityId),
    isOpen,
    memberId ? eq(deskTasks.memberId, memberId) : undefined,
    until ? lte(deskTasks.dueAt, until) : undefined,
  );
  const rows = await selectTasks(db, where).orderBy(asc(deskTasks.dueAt), asc(deskTasks.id)).limit(limit);
  return rows.map(taskOf);
}

/** One open call, with what it is about as it stands now; null when it is made already. */
export async function findOpenTask(db: Db, { cityId, id }: { cityId: string; id: string }): Promise<DeskTask | null> {
  const [row] = await selectTasks(db, and(eq(deskTasks.cityId, cityId), eq(deskTasks.id, id), isOpen));
  return row ? taskOf(row) : null;
}

/** How many calls are due now, and how many come later. */
export async function countOpenTasks(db: Db, cityId: string, now: Date): Promise<{ due: number; later: number }> {
  const isDue = lte(deskTasks.dueAt, now);
  const [row] = await db
    .select({ due: sql<number>`(count(*) filter (where ${isDue}))::int`, all: count() })
    .from(deskTasks)
    .where(and(eq(deskTasks.cityId, cityId), isOpen));
  const { due = 0, all = 0 } = row ?? {};
  return { due, later: all - due };
}

/** The calls to somebody about the same thing: one call tells them all. */
export type SameCall = Pick<DeskTask, "memberId" | "requestId" | "exchangeId">;

const sameCall = (cityId: string, { memberId, requestId, exchangeId }: SameCall) =>
  and(
    eq(deskTasks.cityId, cityId),
    eq(deskTasks.memberId, memberId),
    isOpen,
    sql`${deskTasks.exchangeId} is not distinct from ${exchangeId}::uuid`,
    exchangeId ? undefined : sql`${deskTasks.requestId} is not distinct from ${requestId}::uuid`,
  );

/** Open calls that one call makes, held; their ids. */
export async function lockSameCall(tx: Db, cityId: string, call: SameCall): Promise<string[]> {
  const rows = await tx
    .select({ id: deskTasks.id })
    .from(deskTasks)
    .where(sameCall(cityId, call))
    .orderBy(asc(deskTasks.id))
    .for("no key update");
  return rows.map(({ id }) => id);
}

export type TaskEnd = { doneBy: string; outcome: Outcome | null; note: string; now: Date };

/** The calls are made. */
export async function closeTasks(
  tx: Db,
  cityId: string,
  call: SameCall,
  { now, note, ...end }: TaskEnd,
): Promise<void> {
  await tx
    .update(deskTasks)
    .set({ ...end, doneAt: now, ...(note && { note }) })
    .where(sameCall(cityId, call));
}

/** The calls are made later. */
export async function postponeTasks(tx: Db, cityId: string, call: SameCall, dueAt: Date, note: string): Promise<void> {
  await tx
    .update(deskTasks)
    .set({ dueAt, ...(note && { note }) })
    .where(sameCall(cityId, call));
}

/** Nobody has to call somebody any more. */
export async function dropTasks(tx: Db, { cityId, memberId }: { cityId: string; memberId: string }): Promise<void> {
  await tx.delete(deskTasks).where(and(eq(deskTasks.cityId, cityId), eq(deskTasks.memberId, memberId)));
}
