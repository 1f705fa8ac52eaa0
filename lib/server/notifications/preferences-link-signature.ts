import "server-only";
import { preferencesLinkText, readPreferencesLink } from "#lib/notifications/preferences-link.ts";
import { linkSigner } from "../link-signer.ts";

/** Links of mails to what their reader receives; one that expired opens, too. */
export const { sign: signPreferencesLink, open: openPreferencesLink } = linkSigner({
  write: preferencesLinkText,
  read: readPreferencesLink,
  keyOf: () => "preferences",
});
