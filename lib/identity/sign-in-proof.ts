/**
 * What opens a session: two of the three things that a request for sign-in gave out, by their hashes. The link and the
 * code went to the mailbox, the binding is the cookie of the browser that asked. A link alone opens nothing in another
 * browser: its owner must show the code of the same mail.
 */
export type SignInProof =
  | { tokenHash: string; bindingHash: string }
  | { codeHash: string; bindingHash: string }
  | { tokenHash: string; codeHash: string };
