import "server-only";
import type { Connection } from "#db/client.ts";
import { deleteSession } from "#db/queries/identity.ts";
import { countCodeAttempt, findOpenSignInRequest } from "#db/queries/sign-in-requests.ts";
import { MAX_CODE_ATTEMPTS } from "#lib/identity/session-lifetime.ts";
import type { SignInProof } from "#lib/identity/sign-in-proof.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { identityAdapter } from "./auth-adapter.ts";
import { authOptions } from "./auth-options.ts";
import { callNextAuth } from "./call-next-auth.ts";
import { sessionCookieName } from "./identity-cookies.ts";
import { keyedHash } from "./keyed-hash.ts";
import { limitGuesses, limitNetwork } from "./sign-in-limits.ts";

/** The browser that confirms, as its cookies tell it. */
export type Browser = {
  /** Of its last request for a mail, if it made one here. */
  signIn: { requestId: string; browserSecret: string } | null;
  /** Of the session that the new one replaces. */
  sessionToken: string | null;
  network: string;
  /** What it is, in the words of `deviceOf`. */
  device?: string | null;
};

type Database = Connection["db"];

const neverSends = async () => {
  throw new Error("Confirming a sign-in sends no mail");
};

/** The new session's token, or null when the proof fits no open request. The old session of this browser ends. */
async function openSession(
  db: Database,
  { proof, credential, browser }: { proof: SignInProof; credential: string; browser: Browser },
  now: Date,
): Promise<string | null> {
  return db.transaction(async (tx) => {
    const options = authOptions({
      adapter: identityAdapter({ db: tx, now, proof, device: browser.device ?? null }),
      send: neverSends,
    });
    const answer = await callNextAuth(options, { action: "callback", provider: "email", query: { token: credential } });
    if (answer.error === "Verification") return null;
    const token = answer.cookies.get(sessionCookieName());
    if (answer.error || !token) throw new Error(`No session was opened: ${answer.error}`);
    if (browser.sessionToken) await deleteSession(tx, { tokenHash: keyedHash(browser.sessionToken) });
    return token;
  });
}

/** Counts a guess of a code, then judges it. Throws `wrong-code`, or `link-expired` after the last one. */
async function openWithCode(
  db: Database,
  request: { id: string; email: string },
  attempt: { proof: SignInProof; credential: string; browser: Browser },
  now: Date,
): Promise<string> {
  await limitGuesses(db, request.email, now);
  const attempts = await countCodeAttempt(db, { id: request.id, now });
  const token = attempts && (await openSession(db, attempt, now));
  if (token) return token;
  throw new Refusal(!attempts || attempts >= MAX_CODE_ATTEMPTS ? "link-expired" : "wrong-code");
}

/**
 * Signs in with the link of the mail: alone in the browser that asked, with the code of the mail in another one. Gives
 * the session's token. Throws `link-expired`, `other-browser` (a code is needed), `wrong-code` or `too-many-requests`.
 */
export async function confirmByLink(
  db: Database,
  { token, code, browser }: { token: string; code: string | undefined; browser: Browser },
  now: Date,
): Promise<string> {
  await limitNetwork(db, browser.network, now);
  const tokenHash = keyedHash(token);
  const request = await findOpenSignInRequest(db, { tokenHash }, now);
  if (!request) throw new Refusal("link-expired");
  const bindingHash = browser.signIn && keyedHash(browser.signIn.browserSecret);
  if (bindingHash === request.bindingHash) {
    const session = await openSession(db, { proof: { tokenHash, bindingHash }, credential: token, browser }, now);
    if (session) return session;
    throw new Refusal("link-expired");
  }
  if (!code) throw new Refusal("other-browser");
  const codeHash = keyedHash(`${request.id}.${code}`);
  return openWithCode(db, request, { proof: { tokenHash, codeHash }, credential: token, browser }, now);
}

/** Signs in with the code of the mail, in the browser that asked. Throws like `confirmByLink`. */
export async function confirmByCode(
  db: Database,
  { code, browser }: { code: string; browser: Browser },
  now: Date,
): Promise<string> {
  await limitNetwork(db, browser.network, now);
  if (!browser.signIn) throw new Refusal("link-expired");
  const { requestId, browserSecret } = browser.signIn;
  const bindingHash = keyedHash(browserSecret);
  const request = await findOpenSignInRequest(db, { id: requestId, bindingHash }, now);
  if (!request) throw new Refusal("link-expired");
  const credential = `${requestId}.${code}`;
  const proof = { codeHash: keyedHash(credential), bindingHash };
  return openWithCode(db, request, { proof, credential, browser }, now);
}
