import "server-only";
import { database } from "#db/client.ts";
import { findOpenSignInRequest } from "#db/queries/sign-in-requests.ts";
import { maskEmail } from "#lib/identity/email-address.ts";
import { readSignInCookie } from "./identity-cookies.ts";
import { keyedHash } from "./keyed-hash.ts";

export type SignInLink = { maskedEmail: string; sameBrowser: boolean };

/** What the confirm page shows of a link; null when it is used up. Reading uses nothing up: mail scanners read too. */
export async function loadSignInLink(token: string): Promise<SignInLink | null> {
  const request = await findOpenSignInRequest(database(), { tokenHash: keyedHash(token) }, new Date());
  if (!request) return null;
  const cookie = await readSignInCookie();
  const sameBrowser = cookie !== null && keyedHash(cookie.browserSecret) === request.bindingHash;
  return { maskedEmail: maskEmail(request.email), sameBrowser };
}
