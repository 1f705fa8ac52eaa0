import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { ladderEvents } from "#db/schema/dispatches.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { LadderEventCode } from "#lib/invitations/ladder-event.ts";
import type { LadderStep } from "#lib/matching/waves/ladder.ts";

export type NewLadderEvent = {
  requestId: string;
  event: LadderEventCode;
  step: LadderStep;
  people?: number;
  deadlineAt?: Date;
  actorId?: string;
  at: Date;
};

/** Writes what happened in the searches of a city, in the order given. */
export async function insertLadderEvents(tx: Db, cityId: string, events: readonly NewLadderEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.insert(ladderEvents).values(events.map((event) => ({ ...event, cityId, id: uuidv7(event.at.getTime()) })));
}

/** A line of a search, with the first name of the helper or agent who acted. */
export type ToldEvent = {
  event: LadderEventCode;
  step: LadderStep;
  people: number;
  deadlineAt: Date | null;
  firstName: string | null;
  at: Date;
};

/** What happened in the searches of some requests, by request, oldest first; the caller knows who may read it. */
export async function listLadderEvents(
  db: Db,
  { cityId, requestIds }: { cityId: string; requestIds: readonly string[] },
): Promise<Map<string, ToldEvent[]>> {
  if (requestIds.length === 0) return new Map();
  const rows = await db
    .select({
      requestId: ladderEvents.requestId,
      event: ladderEvents.event,
      step: ladderEvents.step,
      people: ladderEvents.people,
      deadlineAt: ladderEvents.deadlineAt,
      firstName: memberships.firstName,
      at: ladderEvents.at,
    })
    .from(ladderEvents)
    .leftJoin(memberships, and(eq(memberships.cityId, ladderEvents.cityId), eq(memberships.id, ladderEvents.actorId)))
    .where(and(eq(ladderEvents.cityId, cityId), inArray(ladderEvents.requestId, [...requestIds])))
    .orderBy(asc(ladderEvents.at), asc(ladderEvents.step), asc(ladderEvents.event));
  const events = new Map<string, ToldEvent[]>();
  for (const { requestId, ...event } of rows) events.set(requestId, [...(events.get(requestId) ?? []), event]);
  return events;
}
