import "server-only";
import type { Db } from "#db/client.ts";
import { deleteSession, findSession, touchSession } from "#db/queries/identity.ts";
import { isSessionAlive, TOUCH_INTERVAL_MS } from "#lib/identity/session-lifetime.ts";
import { keyedHash } from "./keyed-hash.ts";

export type Session = {
  sessionId: string;
  userId: string;
  email: string;
  /** When this person signed in here. */
  createdAt: Date;
  /** They act for some city. */
  staff: boolean;
  /** They have set up a second step. */
  hasSecondFactor: boolean;
  /** When they passed it in this session. */
  secondFactorAt: Date | null;
};

/** The session that a cookie's value opens at `now`, noted as used; a session past its lifetime is deleted. */
export async function findLiveSession(db: Db, token: string, now: Date): Promise<Session | null> {
  const row = await findSession(db, { tokenHash: keyedHash(token) });
  if (!row) return null;
  if (!isSessionAlive(row, row.staff, now)) {
    await deleteSession(db, { id: row.id });
    return null;
  }
  if (now.getTime() - row.lastUsedAt.getTime() > TOUCH_INTERVAL_MS) await touchSession(db, { id: row.id, now });
  const { id: sessionId, lastUsedAt: _, ...session } = row;
  return { sessionId, ...session };
}
