import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { type PreferencesLink, preferencesLinkText, readPreferencesLink } from "#lib/notifications/preferences-link.ts";
import { env } from "../env.ts";

function signature(text: string): Buffer {
  const key = hkdfSync("sha256", env().secret, "", "coup-de-main preferences", 32);
  return createHmac("sha256", new Uint8Array(key)).update(text).digest();
}

/** A link with its signature, as an address carries it. */
export function signPreferencesLink(link: PreferencesLink): string {
  const text = preferencesLinkText(link);
  return `${text}.${signature(text).toString("base64url")}`;
}

/** The link that an address carries, expired or not; null when it was not signed here, in the smallest part. */
export function openPreferencesLink(signed: string): PreferencesLink | null {
  const link = readPreferencesLink(signed.slice(0, signed.lastIndexOf(".")));
  if (!link) return null;
  // As a whole: numbers and base64 have several spellings, of which ours alone is the link.
  const [given, right] = [Buffer.from(signed), Buffer.from(signPreferencesLink(link))];
  return given.length === right.length && timingSafeEqual(given, right) ? link : null;
}
