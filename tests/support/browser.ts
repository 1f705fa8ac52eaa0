import { randomBytes } from "node:crypto";
import type { Connection } from "#db/client.ts";
import { keyedHash } from "#lib/server/identity/keyed-hash.ts";
import { signedIn } from "./conversations.ts";

/** Cookies as `next/headers` keeps them, for the request that follows too. */
class Jar extends Map<string, { value: string }> {
  override set(name: string, given: string | { value: string }, { maxAge }: { maxAge?: number } = {}): this {
    if (maxAge === 0) this.delete(name);
    return maxAge === 0 ? this : super.set(name, typeof given === "string" ? { value: given } : given);
  }
}

/** The cookies and headers that a test's requests carry, in the place of `next/headers`; see `vi.mock` in the tests. */
export const browser = { headers: new Headers(), cookies: new Jar() };

/** The tags of stored pages that were told to be old, in the place of `next/cache`. */
export const renewed: string[] = [];

/** From here on, requests come from this person; from a visitor without one. */
export async function browseAs(db: Connection["db"], person: { userId: string } | null): Promise<void> {
  browser.cookies.clear();
  if (!person) return;
  const token = randomBytes(32).toString("base64url");
  await signedIn(db, person, keyedHash(token));
  browser.cookies.set("cdm-session", { value: token });
}
