import "server-only";
import { comeBackLinkText, readComeBackLink } from "#lib/privacy/come-back-link.ts";
import { linkSigner } from "../link-signer.ts";

/** Links of mails by which somebody who leaves comes back. */
export const { sign: signComeBackLink, open: openComeBackLink } = linkSigner({
  write: comeBackLinkText,
  read: readComeBackLink,
  keyOf: () => "come-back",
});
