import "server-only";
import { database } from "#db/client.ts";
import { deleteOwnSession, deleteSessionsOf, listSessions, type OwnSession } from "#db/queries/identity.ts";
import { SESSION_LIFETIMES } from "#lib/identity/session-lifetime.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { Session } from "./find-live-session.ts";

export type OwnSessionView = OwnSession & { isThis: boolean };

/** The living sessions of whoever has this one, which comes first. */
export async function loadOwnSessions({ sessionId, userId, staff }: Session, now: Date): Promise<OwnSessionView[]> {
  const { idleMs, absoluteMs } = SESSION_LIFETIMES[staff ? "staff" : "resident"];
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const found = await listSessions(database(), { userId, createdSince: ago(absoluteMs), usedSince: ago(idleMs) });
  const sessions = found.map((session) => ({ ...session, isThis: session.id === sessionId }));
  return sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends another session of the same person. Refuses `not-found` for one that is not theirs, or has ended. */
export async function endSession({ sessionId, userId }: Session, id: string): Promise<void> {
  if (id === sessionId) throw new Refusal("not-allowed");
  if (!(await deleteOwnSession(database(), { userId, id }))) throw new Refusal("not-found");
}

/** Ends every session of a person but this one. */
export async function endOtherSessions({ sessionId, userId }: Session): Promise<void> {
  await deleteSessionsOf(database(), { userId, except: sessionId });
}
