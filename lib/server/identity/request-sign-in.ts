import "server-only";
import { randomInt } from "node:crypto";
import type { Connection, Db } from "#db/client.ts";
import { findLeftAddress } from "#db/queries/email-changes.ts";
import { findUser } from "#db/queries/identity.ts";
import { insertSignInRequest } from "#db/queries/sign-in-requests.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { emailUndoSince } from "#lib/identity/session-lifetime.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { identityAdapter } from "./auth-adapter.ts";
import { authOptions, type SignInMail } from "./auth-options.ts";
import { callNextAuth } from "./call-next-auth.ts";
import { keyedHash } from "./keyed-hash.ts";
import { limitNetwork, mayWriteTo } from "./sign-in-limits.ts";
import { tellOldAddress } from "./tell-old-address.ts";

export type SignInWish = {
  /** Normalized. */
  email: string;
  locale: Locale;
  /** Where to go once signed in. */
  next: string | null;
  city: { id: string; name: string };
  requestId: string;
  browserSecret: string;
  network: string;
};

/** Writes a request and its mail, both or neither. */
async function writeRequest(tx: Db, wish: SignInWish, { email, token, expiresAt }: SignInMail, now: Date) {
  const { requestId, locale, city } = wish;
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await insertSignInRequest(tx, {
    id: requestId,
    email,
    tokenHash: keyedHash(token),
    codeHash: keyedHash(`${requestId}.${code}`),
    bindingHash: keyedHash(wish.browserSecret),
    createdAt: now,
    expiresAt,
  });
  const path = href(locale, "signInConfirm", {}, { token, next: wish.next ?? undefined });
  await enqueueMail(
    tx,
    {
      cityId: city.id,
      kind: "sign-in",
      recipient: email,
      locale,
      payload: { link: `${env().baseUrl}${path}`, code, cityName: city.name },
      businessKey: `sign-in:${requestId}`,
    },
    now,
  );
}

/** Whoever comes with an address that an account has just left is told how to take it back, and gets no account of their own. */
async function tellOfLeftAddress(tx: Db, { email, locale, city, requestId }: SignInWish, now: Date): Promise<boolean> {
  const user = await findUser(tx, { email });
  // Asked of known addresses, too: one question less would tell, by its time, that there is an account.
  const left = await findLeftAddress(tx, { oldEmail: email, since: emailUndoSince(now) });
  if (user || !left) return false;
  const { id: changeId, newEmail } = left;
  await tellOldAddress(tx, { cityId: city.id, locale, changeId, oldEmail: email, newEmail, occasion: requestId }, now);
  return true;
}

/**
 * Sends the mail that signs a person in. The answer is the same for a known address, an unknown one and one that has
 * been written to often enough. Throws `too-many-requests` for a network that asks too often.
 */
export async function requestSignIn(db: Connection["db"], wish: SignInWish, now: Date): Promise<void> {
  await limitNetwork(db, wish.network, now);
  if (!(await mayWriteTo(db, wish.email, now))) return;
  await db.transaction(async (tx) => {
    if (await tellOfLeftAddress(tx, wish, now)) return;
    const adapter = identityAdapter({ db: tx, now, proof: null });
    const options = authOptions({ adapter, send: (mail) => writeRequest(tx, wish, mail, now) });
    const answer = await callNextAuth(options, { action: "signin", provider: "email", body: { email: wish.email } });
    if (answer.error) throw new Error(`No sign-in request was written: ${answer.error}`);
  });
}
