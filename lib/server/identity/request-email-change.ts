import "server-only";
import { randomInt } from "node:crypto";
import { type Db, database } from "#db/client.ts";
import { findLeftAddress, putEmailChange } from "#db/queries/email-changes.ts";
import { findUser } from "#db/queries/identity.ts";
import { uuidv7 } from "#db/uuid.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { emailUndoSince, SIGN_IN_LIFETIME_MS } from "#lib/identity/session-lifetime.ts";
import { env } from "../env.ts";
import { consume } from "../limits.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { randomToken } from "./auth-options.ts";
import type { Session } from "./find-live-session.ts";
import { keyedHash } from "./keyed-hash.ts";
import { requireFresh } from "./require-fresh.ts";
import { limitNetwork, mayWriteTo } from "./sign-in-limits.ts";

const DAY_MS = 86_400_000;
const MOST_A_DAY = 10;

export type EmailWish = {
  session: Session;
  member: Pick<Member, "cityId" | "citySlug">;
  /** Normalized. */
  email: string;
  locale: Locale;
  network: string;
};

/** An address is somebody's while they have it, and for as long as they may take it back. */
async function isTaken(tx: Db, email: string, now: Date): Promise<boolean> {
  const user = await findUser(tx, { email });
  // Both are asked: one question less would tell, by its time, that there is an account.
  const left = await findLeftAddress(tx, { oldEmail: email, since: emailUndoSince(now) });
  return user !== null || left !== null;
}

async function writeChange(tx: Db, { session, member, email, locale }: EmailWish, now: Date): Promise<void> {
  const id = uuidv7();
  const token = randomToken();
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await putEmailChange(tx, {
    id,
    userId: session.userId,
    oldEmail: session.email,
    newEmail: email,
    tokenHash: keyedHash(token),
    codeHash: keyedHash(`${id}.${code}`),
    createdAt: now,
    expiresAt: new Date(now.getTime() + SIGN_IN_LIFETIME_MS),
  });
  const to = { cityId: member.cityId, recipient: email, locale };
  const { baseUrl } = env();
  if (await isTaken(tx, email, now)) {
    const payload = { link: baseUrl + href(locale, "signIn", {}) };
    await enqueueMail(tx, { ...to, kind: "email-claimed", payload, businessKey: `email-claimed:${id}` }, now);
    return;
  }
  const payload = { code, link: baseUrl + href(locale, "newEmail", { city: member.citySlug }, { token }) };
  await enqueueMail(tx, { ...to, kind: "email-change", payload, businessKey: `email-change:${id}` }, now);
}

/**
 * Asks for another address, which is written to; nothing changes before it is proven. The answer is the same for an address
 * that is somebody's already, who is told. Refuses `sign-in-again`, `too-many-requests`, and the address that one has.
 */
export async function requestEmailChange(wish: EmailWish, now: Date): Promise<void> {
  const { session, email, network } = wish;
  requireFresh(session, now);
  if (email === session.email) throw new InvalidField("email", "email.same");
  await limitNetwork(database(), network, now);
  await consume(database(), `email-change:${session.userId}`, MOST_A_DAY, DAY_MS, now);
  if (!(await mayWriteTo(database(), email, now))) return;
  await database().transaction((tx) => writeChange(tx, wish, now));
}
