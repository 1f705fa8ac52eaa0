import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import {
  type FollowUpKind,
  type FollowUpLink,
  followUpLinkText,
  readFollowUpLink,
} from "#lib/exchanges/follow-up-link.ts";
import { env } from "../env.ts";

/** A key for each kind: what was signed for one answer gives no other. */
function signature(text: string, kind: FollowUpKind): Buffer {
  const key = hkdfSync("sha256", env().secret, "", `coup-de-main follow-up ${kind}`, 32);
  return createHmac("sha256", new Uint8Array(key)).update(text).digest();
}

/** A link with its signature, as an address carries it. */
export function signFollowUpLink(link: FollowUpLink): string {
  const text = followUpLinkText(link);
  return `${text}.${signature(text, link.kind).toString("base64url")}`;
}

/** The link that an address carries; null when it was not signed here, in the smallest part. */
export function openFollowUpLink(signed: string): FollowUpLink | null {
  const cut = signed.lastIndexOf(".");
  const link = readFollowUpLink(signed.slice(0, cut));
  if (!link) return null;
  const given = Buffer.from(signed.slice(cut + 1), "base64url");
  const right = signature(followUpLinkText(link), link.kind);
  // Base64 has several spellings of the same bytes: only ours is the link.
  const same = given.length === right.length && timingSafeEqual(given, right);
  return same && signed === signFollowUpLink(link) ? link : null;
}
