import "server-only";
import type { ConversationView } from "#db/queries/conversation-view.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ReadMark } from "#lib/messages/event-frames.ts";
import { shownRead } from "#lib/messages/shown-read.ts";
import { type LinePage, loadLines } from "./load-lines.ts";
import { noteRead } from "./note-read.ts";

/** The last lines of a conversation, and how far the other one has read. */
export type OpenedLines = LinePage & { read: ReadMark };

/**
 * The last lines of a conversation that a member opens, who has read them with that: also of one in which nobody writes any
 * more, so that none stays unread for ever.
 */
export async function openLines(
  member: Member,
  conversation: ConversationView,
  locale: Locale,
  now: Date,
): Promise<OpenedLines> {
  const { id, readSeq } = conversation;
  const page = await loadLines(member, id, null);
  const seq = page.lines.at(-1)?.seq ?? 0;
  if (seq > readSeq) await noteRead(member, { conversation: id, seq, locale }, now);
  return { ...page, read: shownRead(conversation) };
}
