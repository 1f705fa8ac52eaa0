import "server-only";
import { type Db, database } from "#db/client.ts";
import { renewSession } from "#db/queries/identity.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { randomToken } from "./auth-options.ts";
import type { Session } from "./find-live-session.ts";
import { writeSessionToken } from "./identity-cookies.ts";
import { keyedHash } from "./keyed-hash.ts";

/** Gives the session of the current browser another token, as its rights grow: whoever had a copy of the old one is out. */
export async function renewSessionToken({ sessionId }: Pick<Session, "sessionId">, db: Db = database()): Promise<void> {
  const token = randomToken();
  if (!(await renewSession(db, { id: sessionId, tokenHash: keyedHash(token) }))) throw new Refusal("not-signed-in");
  await writeSessionToken(token);
}
