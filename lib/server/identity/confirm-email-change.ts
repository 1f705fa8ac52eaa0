import "server-only";
import { type Db, database } from "#db/client.ts";
import { claimEmailChange, countEmailGuess, findOpenEmailChange, setEmail } from "#db/queries/email-changes.ts";
import { deleteFailingAddress } from "#db/queries/failing-addresses.ts";
import { deleteSessionsOf } from "#db/queries/identity.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { Session } from "./find-live-session.ts";
import { keyedHash } from "./keyed-hash.ts";
import { limitGuesses } from "./sign-in-limits.ts";
import { tellOldAddress } from "./tell-old-address.ts";

type Confirming = { session: Session; cityId: string; locale: Locale };
type Proof = { tokenHash: string } | { codeHash: string };

/** The address that a person wants and has not proven yet; with a token of a mail, only when it is its own. */
export async function loadNewEmail({ userId }: Session, token: string | null, now: Date): Promise<string | null> {
  const open = await findOpenEmailChange(database(), { userId, now });
  if (!open || (token !== null && open.tokenHash !== keyedHash(token))) return null;
  return open.newEmail;
}

async function change(tx: Db, { session, cityId, locale }: Confirming, proof: Proof, now: Date): Promise<boolean> {
  const { userId, sessionId } = session;
  const claimed = await claimEmailChange(tx, { userId, now, ...proof });
  if (!claimed) return false;
  const { id: changeId, oldEmail, newEmail } = claimed;
  // Somebody else proved it first: this is over as any link that has been used.
  if (!(await setEmail(tx, { userId, email: newEmail, before: oldEmail, now }))) throw new Refusal("link-expired");
  await deleteFailingAddress(tx, { email: newEmail });
  await deleteSessionsOf(tx, { userId, except: sessionId });
  await tellOldAddress(tx, { cityId, locale, changeId, oldEmail, newEmail, occasion: "done" }, now);
  return true;
}

/** Changes the address by the link that the new one got. Refuses `link-expired`, also to anybody but who asked for it. */
export async function confirmEmailByLink(confirming: Confirming, token: string, now: Date): Promise<void> {
  const proof = { tokenHash: keyedHash(token) };
  const done = await database().transaction((tx) => change(tx, confirming, proof, now));
  if (!done) throw new Refusal("link-expired");
}

/** The same by the code of that mail. Refuses `wrong-code`, or `link-expired` after the last guess. */
export async function confirmEmailByCode(confirming: Confirming, code: string, now: Date): Promise<void> {
  const { userId } = confirming.session;
  const open = await findOpenEmailChange(database(), { userId, now });
  if (!open) throw new Refusal("link-expired");
  await limitGuesses(database(), open.newEmail, now);
  if (!(await countEmailGuess(database(), { userId, now }))) throw new Refusal("link-expired");
  const proof = { codeHash: keyedHash(`${open.id}.${code}`) };
  if (await database().transaction((tx) => change(tx, confirming, proof, now))) return;
  throw new Refusal((await findOpenEmailChange(database(), { userId, now })) ? "wrong-code" : "link-expired");
}
