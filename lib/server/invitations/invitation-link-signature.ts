import "server-only";
import { invitationLinkText, readInvitationLink } from "#lib/invitations/invitation-link.ts";
import { linkSigner } from "../link-signer.ts";

/** Links of mails that put a request, with a key for each answer: what was signed for one gives no other. */
export const { sign: signInvitationLink, open: openInvitationLink } = linkSigner({
  write: invitationLinkText,
  read: readInvitationLink,
  keyOf: ({ answer }) => `invitation ${answer}`,
});
