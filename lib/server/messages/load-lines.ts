import "server-only";
import { database } from "#db/client.ts";
import { areContactsShown } from "#db/queries/conversation-view.ts";
import { listLastLines } from "#db/queries/conversations.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import { shownLine } from "#lib/messages/shown-lines.ts";

/** Lines that a page shows at once. */
export const LINES_PER_PAGE = 200;

export type LinePage = {
  lines: ConversationLine[];
  /** There are some before these. */
  hasEarlier: boolean;
};

/** The last lines of a conversation of a member, or those before a `seq`; none for anybody else. */
export async function loadLines(member: Member, id: string, before: number | null): Promise<LinePage> {
  const { cityId, id: memberId } = member;
  const conversation = { cityId, id };
  const [contactsShown, rows] = await Promise.all([
    areContactsShown(database(), conversation),
    listLastLines(database(), conversation, { memberId, before, limit: LINES_PER_PAGE + 1 }),
  ]);
  const lines = rows.slice(-LINES_PER_PAGE).map((row) => shownLine(row, { memberId, contactsShown }));
  return { lines, hasEarlier: rows.length > LINES_PER_PAGE };
}
