import "server-only";
import { callLinkText, readCallLink } from "#lib/calls/call-link.ts";
import { linkSigner } from "../link-signer.ts";

/** Links of mails that call for volunteers. */
export const { sign: signCallLink, open: openCallLink } = linkSigner({
  write: callLinkText,
  read: readCallLink,
  keyOf: () => "call",
});
