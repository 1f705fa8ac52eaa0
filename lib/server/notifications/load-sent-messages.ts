import "server-only";
import { database, inScope } from "#db/client.ts";
import { findAddressee } from "#db/queries/people.ts";
import { listSentMessages } from "#db/queries/sent-messages.ts";
import type { Member } from "#lib/identity/member.ts";
import type { SentMessage } from "#lib/notifications/sent-message.ts";
import { serviceScope } from "../scopes.ts";

const DAY_MS = 86_400_000;
const KEPT_DAYS = 90;
const SHOWN = 25;

/** A page (from 0) of what a member was sent in the last three months, the last one first. `more`: there is another page. */
export async function loadSentMessages(
  { cityId, id: memberId }: Member,
  page: number,
  now: Date,
): Promise<{ messages: SentMessage[]; more: boolean }> {
  const own = await findAddressee(database(), { cityId, memberId });
  if (!own?.recipient) return { messages: [], more: false };
  const since = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const mine = { cityId, memberId, email: own.recipient, since };
  // Without what a message carried, which nobody reads but who sends it.
  const list = () => listSentMessages(database(), { ...mine, offset: page * SHOWN, limit: SHOWN + 1 });
  const rows = await inScope(serviceScope(cityId), list);
  return { messages: rows.slice(0, SHOWN).map(withoutCode), more: rows.length > SHOWN };
}

/** The first words of a mail to sign in are its code: that is read in the mailbox, and nowhere else. */
function withoutCode(message: SentMessage): SentMessage {
  return message.kind === "sign-in" ? { ...message, subject: null } : message;
}
