import "server-only";
import { database } from "#db/client.ts";
import { deleteSession, findUser, insertSession } from "#db/queries/identity.ts";
import { findIdentityOwner, touchIdentity } from "#db/queries/user-identities.ts";
import { uuidv7 } from "#db/uuid.ts";
import { randomToken } from "../auth-options.ts";
import { keyedHash } from "../keyed-hash.ts";
import type { Browser } from "../open-session.ts";
import type { VerifiedIdentity } from "./verify-callback.ts";

/** Opens a session for whoever an identity is linked to, in the place of the one of this browser; null for nobody's. Gives its token. */
export async function openOidcSession(
  { issuer, subject, secondFactor }: VerifiedIdentity,
  { sessionToken, device = null }: Pick<Browser, "sessionToken" | "device">,
  now: Date,
): Promise<string | null> {
  return database().transaction(async (tx) => {
    const userId = await findIdentityOwner(tx, { issuer, subject });
    if (!userId || !(await findUser(tx, { id: userId }))) return null;
    await touchIdentity(tx, { issuer, subject }, now);
    if (sessionToken) await deleteSession(tx, { tokenHash: keyedHash(sessionToken) });
    const token = randomToken();
    const secondFactorAt = secondFactor ? now : null;
    await insertSession(tx, { id: uuidv7(), tokenHash: keyedHash(token), userId, device, secondFactorAt, now });
    return token;
  });
}
