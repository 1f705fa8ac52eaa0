import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { type OfferLink, type OfferLinkPurpose, offerLinkText, readOfferLink } from "#lib/listings/offer-link.ts";
import { env } from "../env.ts";

/** A key for each purpose: what was signed for one opens nothing else. */
function signature(text: string, purpose: OfferLinkPurpose): Buffer {
  const key = hkdfSync("sha256", env().secret, "", `coup-de-main link ${purpose}`, 32);
  return createHmac("sha256", new Uint8Array(key)).update(text).digest();
}

/** A link with its signature, as an address carries it. */
export function signOfferLink(link: OfferLink): string {
  const text = offerLinkText(link);
  return `${text}.${signature(text, link.purpose).toString("base64url")}`;
}

/** The link that an address carries; null when it was not signed here, in the smallest part. */
export function openOfferLink(signed: string): OfferLink | null {
  const cut = signed.lastIndexOf(".");
  const link = readOfferLink(signed.slice(0, cut));
  if (!link) return null;
  const given = Buffer.from(signed.slice(cut + 1), "base64url");
  const right = signature(offerLinkText(link), link.purpose);
  // Base64 has several spellings of the same bytes: only ours is the link.
  const same = given.length === right.length && timingSafeEqual(given, right);
  return same && signed === signOfferLink(link) ? link : null;
}
