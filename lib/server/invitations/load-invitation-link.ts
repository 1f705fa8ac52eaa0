import "server-only";
import { database } from "#db/client.ts";
import { type AskedHelp, findAskedHelp } from "#db/queries/answered-invitations.ts";
import type { HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { type InvitationView, invitationView } from "#lib/invitations/invitation-link.ts";
import { openInvitationLink } from "./invitation-link-signature.ts";

/** `forged`: it was not written by us, or not for this city. `expired`: it is too old. */
export type OpenedInvitation =
  | { view: "forged" | "expired" | "gone"; help: null }
  | { view: Exclude<InvitationView, "gone">; answer: HelperAnswer; help: AskedHelp };

/** What the link of a mail opens in a city. It changes nothing: mail scanners open links, too. */
export async function loadInvitationLink(citySlug: string, signed: string, now: Date): Promise<OpenedInvitation> {
  const link = openInvitationLink(signed);
  if (!link) return { view: "forged", help: null };
  const { cityId, invitationId: id, answer } = link;
  const help = await findAskedHelp(database(), { cityId, id, now });
  if (help && help.citySlug !== citySlug) return { view: "forged", help: null };
  if (link.expiresAt <= now) return { view: "expired", help: null };
  const view = invitationView(help, answer);
  return help && view !== "gone" ? { view, answer, help } : { view: "gone", help: null };
}
