import "server-only";
import { createHmac, hkdfSync } from "node:crypto";
import { mailboxOf } from "#lib/identity/email-address.ts";
import { env } from "../env.ts";

/** By what the ledger knows who has no account, without keeping their address: nobody finds it again without our secret. */
export function notifierHash(cityId: string, email: string): string {
  const key = hkdfSync("sha256", env().secret, "", "coup-de-main notifier", 32);
  return createHmac("sha256", new Uint8Array(key))
    .update(`${cityId} ${mailboxOf(email)}`)
    .digest("base64url");
}
