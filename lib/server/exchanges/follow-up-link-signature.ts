import "server-only";
import { followUpLinkText, readFollowUpLink } from "#lib/exchanges/follow-up-link.ts";
import { linkSigner } from "../link-signer.ts";

/** Links of mails about an exchange, with a key for each kind: what was signed for one answer gives no other. */
export const { sign: signFollowUpLink, open: openFollowUpLink } = linkSigner({
  write: followUpLinkText,
  read: readFollowUpLink,
  keyOf: ({ kind }) => `follow-up ${kind}`,
});
