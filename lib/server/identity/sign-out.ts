import "server-only";
import { database } from "#db/client.ts";
import { deleteSession } from "#db/queries/identity.ts";
import { clearSessionToken, readSessionToken } from "./identity-cookies.ts";
import { keyedHash } from "./keyed-hash.ts";
import { releaseDevices } from "./release-devices.ts";

/** Ends the session of the current browser, on the server first: a copy of the cookie opens nothing any more. It is notified no more either. */
export async function signOut(): Promise<void> {
  const token = await readSessionToken();
  if (token) await deleteSession(database(), { tokenHash: keyedHash(token) });
  await clearSessionToken();
  await releaseDevices();
}
