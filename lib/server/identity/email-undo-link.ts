import "server-only";
import { isId } from "#lib/identity/is-id.ts";
import { linkSigner } from "../link-signer.ts";

/** Links by which the address before takes an account back, by the id of the change. How long they serve is asked of the change. */
export const { sign: signUndoLink, open: openUndoLink } = linkSigner<string>({
  write: (changeId) => changeId,
  read: (text) => (isId(text) ? text : null),
  keyOf: () => "email-undo",
});
