import "server-only";
import { database } from "#db/client.ts";
import { findConfirmedChange, markUndone, setEmail } from "#db/queries/email-changes.ts";
import { deleteSessionsOf, findUser } from "#db/queries/identity.ts";
import { maskEmail } from "#lib/identity/email-address.ts";
import { emailUndoSince } from "#lib/identity/session-lifetime.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { openUndoLink } from "./email-undo-link.ts";

/** What a link of the address before takes back; null when it is none, or serves no more. Reading changes nothing. */
export async function loadUndo(link: string, now: Date): Promise<{ oldEmail: string; newEmail: string } | null> {
  const id = openUndoLink(link);
  const found = id && (await findConfirmedChange(database(), { id, since: emailUndoSince(now) }));
  return found ? { oldEmail: maskEmail(found.oldEmail), newEmail: maskEmail(found.newEmail) } : null;
}

/**
 * Gives an account back to the address that it left: every session of it ends, and what was changed or linked since is taken
 * back. Refuses `link-expired`, and `changed-meanwhile` where somebody else has that address now.
 */
export async function undoEmailChange(link: string, now: Date): Promise<void> {
  const id = openUndoLink(link);
  if (!id) throw new Refusal("link-expired");
  await database().transaction(async (tx) => {
    const found = await findConfirmedChange(tx, { id, since: emailUndoSince(now) });
    if (!found || !(await markUndone(tx, found, now))) throw new Refusal("link-expired");
    const { userId, oldEmail } = found;
    const before = (await findUser(tx, { id: userId }))?.email ?? found.newEmail;
    if (!(await setEmail(tx, { userId, email: oldEmail, before, now }))) throw new Refusal("changed-meanwhile");
    await deleteSessionsOf(tx, { userId });
  });
}
