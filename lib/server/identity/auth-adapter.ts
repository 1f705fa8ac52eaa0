import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import type { Db } from "#db/client.ts";
import { deleteFailingAddress } from "#db/queries/failing-addresses.ts";
import { findUser, insertSession, insertUser, markEmailVerified, type User } from "#db/queries/identity.ts";
import { claimSignInRequest } from "#db/queries/sign-in-requests.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { SignInProof } from "#lib/identity/sign-in-proof.ts";
import { keyedHash } from "./keyed-hash.ts";

const adapterUser = ({ id, email, emailVerifiedAt }: User): AdapterUser => ({
  id,
  email,
  emailVerified: emailVerifiedAt,
});

type IdentityAdapter = {
  db: Db;
  now: Date;
  proof: SignInProof | null;
  /** What the browser is, as `deviceOf` says it. */
  device?: string | null;
};

/**
 * next-auth's view of our tables within one transaction. It has no method for accounts of other providers: linking one to
 * a person by an unproven address is how accounts are hijacked before their owner comes.
 */
export function identityAdapter({ db, now, proof, device = null }: IdentityAdapter): Adapter {
  const expected = proof ? Object.values(proof) : [];
  return {
    async getUserByEmail(email) {
      const user = await findUser(db, { email });
      return user && adapterUser(user);
    },
    async createUser({ email }: { email: string }) {
      return adapterUser(await insertUser(db, { id: uuidv7(), email, verifiedAt: now }));
    },
    async updateUser({ id }) {
      const user = await markEmailVerified(db, { id, verifiedAt: now });
      if (!user) throw new Error("The person who signs in has just been deleted");
      return adapterUser(user);
    },
    async createSession({ sessionToken, userId, expires }) {
      await insertSession(db, { id: uuidv7(), tokenHash: keyedHash(sessionToken), userId, device, now });
      return { sessionToken, userId, expires };
    },
    // Nothing is left to write: next-auth calls this beside `sendVerificationRequest`, not before it, so the request
    // and its mail are written there, in one transaction.
    createVerificationToken: (token) => token,
    async useVerificationToken({ token: tokenHash }) {
      if (!proof || !expected.includes(tokenHash)) return null;
      const claimed = await claimSignInRequest(db, proof, now);
      // Their mail has been read: whatever came back from there before, the address takes mails.
      if (claimed) await deleteFailingAddress(db, { email: claimed.email });
      return claimed && { identifier: claimed.email, token: tokenHash, expires: claimed.expiresAt };
    },
  };
}
