import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { type InvitationLink, invitationLinkText, readInvitationLink } from "#lib/invitations/invitation-link.ts";
import { env } from "../env.ts";

/** A key for each answer: what was signed for one gives no other. */
function signature(text: string, answer: HelperAnswer): Buffer {
  const key = hkdfSync("sha256", env().secret, "", `coup-de-main invitation ${answer}`, 32);
  return createHmac("sha256", new Uint8Array(key)).update(text).digest();
}

/** A link with its signature, as an address carries it. */
export function signInvitationLink(link: InvitationLink): string {
  const text = invitationLinkText(link);
  return `${text}.${signature(text, link.answer).toString("base64url")}`;
}

/** The link that an address carries; null when it was not signed here, in the smallest part. */
export function openInvitationLink(signed: string): InvitationLink | null {
  const cut = signed.lastIndexOf(".");
  const link = readInvitationLink(signed.slice(0, cut));
  if (!link) return null;
  const given = Buffer.from(signed.slice(cut + 1), "base64url");
  const right = signature(invitationLinkText(link), link.answer);
  // Base64 has several spellings of the same bytes: only ours is the link.
  const same = given.length === right.length && timingSafeEqual(given, right);
  return same && signed === signInvitationLink(link) ? link : null;
}
