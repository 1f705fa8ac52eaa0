import { and, asc, desc, eq, inArray, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { callRecipients, calls } from "#db/schema/calls.ts";
import { quartiers } from "#db/schema/cities.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CallState } from "#lib/calls/call-state.ts";

type CallKey = { cityId: string; id: string };

export type NewCall = Pick<
  typeof calls.$inferInsert,
  "cityId" | "category" | "quartierIds" | "startsOn" | "endsOn" | "title" | "body" | "authorId"
>;

/** Keeps a call that is sent now to some members, and gives its id. */
export async function insertCall(
  tx: Db,
  { memberIds, now, ...call }: NewCall & { memberIds: readonly string[]; now: Date },
): Promise<string> {
  const id = uuidv7();
  await tx.insert(calls).values({ ...call, id, sentAt: now });
  const rows = memberIds.map((memberId) => ({ cityId: call.cityId, callId: id, memberId, askedAt: now }));
  await tx.insert(callRecipients).values(rows);
  return id;
}

/** The names of the quartiers of a call of the query, by name, retired ones too. */
export const quartierNames = (column: typeof quartiers.name | typeof quartiers.shortName): SQL<string[]> =>
  sql<string[]>`array(
    select ${column} from ${quartiers}
    where ${quartiers.cityId} = ${calls.cityId} and ${quartiers.id} = any(${calls.quartierIds}) order by ${column}
  )`;

const columns = {
  id: calls.id,
  category: calls.category,
  quartierIds: calls.quartierIds,
  quartiers: quartierNames(quartiers.shortName),
  startsOn: calls.startsOn,
  endsOn: calls.endsOn,
  title: calls.title,
  body: calls.body,
  state: calls.state,
  sentAt: calls.sentAt,
  endedAt: calls.endedAt,
  result: calls.result,
  author: memberships.firstName,
};

const authorOfCall = and(eq(memberships.cityId, calls.cityId), eq(memberships.id, calls.authorId));

/** A call and the first name of who launched it; no name of anybody who was asked. */
export type CallRow = Pick<
  typeof calls.$inferSelect,
  | "id"
  | "category"
  | "quartierIds"
  | "startsOn"
  | "endsOn"
  | "title"
  | "body"
  | "state"
  | "sentAt"
  | "endedAt"
  | "result"
> & { quartiers: string[]; author: string };

/** The calls of a city that are open, or those that ended, the last first. */
export async function listCalls(
  db: Db,
  { cityId, open, limit }: { cityId: string; open: boolean; limit: number },
): Promise<CallRow[]> {
  const isOpen = open ? eq(calls.state, "open") : ne(calls.state, "open");
  return db
    .select(columns)
    .from(calls)
    .innerJoin(memberships, authorOfCall)
    .where(and(eq(calls.cityId, cityId), isOpen))
    .orderBy(desc(calls.sentAt), desc(calls.id))
    .limit(limit);
}

/** One call of a city; null when it has none such. */
export async function findCall(db: Db, { cityId, id }: CallKey): Promise<CallRow | null> {
  const [row] = await db
    .select(columns)
    .from(calls)
    .innerJoin(memberships, authorOfCall)
    .where(and(eq(calls.cityId, cityId), eq(calls.id, id)))
    .limit(1);
  return row ?? null;
}

/** Ends an open call. False when the city has no open one such. */
export async function endCall(
  tx: Db,
  { cityId, id, state, now }: CallKey & { state: Exclude<CallState, "open">; now: Date },
): Promise<boolean> {
  const rows = await tx
    .update(calls)
    .set({ state, endedAt: now })
    .where(and(eq(calls.cityId, cityId), eq(calls.id, id), eq(calls.state, "open")))
    .returning({ id: calls.id });
  return rows.length === 1;
}

/** Open calls of a city whose last local day is before a day. */
export async function listEndingCalls(
  db: Db,
  { cityId, today }: { cityId: string; today: string },
): Promise<Pick<CallRow, "id" | "endsOn">[]> {
  return db
    .select({ id: calls.id, endsOn: calls.endsOn })
    .from(calls)
    .where(and(eq(calls.cityId, cityId), eq(calls.state, "open"), lt(calls.endsOn, today)))
    .orderBy(asc(calls.endsOn));
}

/** Calls of a city that ended before a moment, and were not counted yet. */
export async function listUnmeasuredCalls(
  db: Db,
  { cityId, endedBefore }: { cityId: string; endedBefore: Date },
): Promise<CallRow[]> {
  return db
    .select(columns)
    .from(calls)
    .innerJoin(memberships, authorOfCall)
    .where(and(eq(calls.cityId, cityId), ne(calls.state, "open"), isNull(calls.result), lt(calls.endedAt, endedBefore)))
    .orderBy(asc(calls.endedAt));
}

export async function setCallResult(
  tx: Db,
  { cityId, id, result }: CallKey & { result: NonNullable<CallRow["result"]> },
): Promise<void> {
  await tx
    .update(calls)
    .set({ result })
    .where(and(eq(calls.cityId, cityId), eq(calls.id, id)));
}

/** Forgets who was asked by calls that were counted, and ended before a moment. Gives how many rows went. */
export async function purgeCallRecipients(
  db: Db,
  { cityId, before }: { cityId: string; before: Date },
): Promise<number> {
  const counted = db
    .select({ id: calls.id })
    .from(calls)
    .where(and(eq(calls.cityId, cityId), sql`${calls.result} is not null`, lt(calls.endedAt, before)));
  const rows = await db
    .delete(callRecipients)
    .where(and(eq(callRecipients.cityId, cityId), inArray(callRecipients.callId, counted)))
    .returning({ id: callRecipients.memberId });
  return rows.length;
}
