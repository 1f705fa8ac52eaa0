import type { ConversationLine, LineAuthor, LineData, LineEvent } from "./conversation-line.ts";
import { hideContacts } from "./hidden-contacts.ts";

/** A line as it is stored. */
export type WrittenLine = {
  seq: number;
  authorId: string | null;
  body: string | null;
  event: LineEvent | null;
  data: LineData;
  key: string | null;
  sentAt: Date;
};

/** Who reads, and whether what the other one wrote may hold contact details. */
export type Reader = { memberId: string; contactsShown: boolean };

function authorOf({ authorId }: WrittenLine, memberId: string): LineAuthor {
  if (authorId === null) return "service";
  return authorId === memberId ? "me" : "other";
}

/** A stored line as one of the two reads it. */
export function shownLine(line: WrittenLine, { memberId, contactsShown }: Reader): ConversationLine {
  const author = authorOf(line, memberId);
  const { seq, body, event, data } = line;
  const hides = body !== null && author === "other" && !contactsShown;
  return {
    seq,
    author,
    body: hides ? hideContacts(body) : body,
    event,
    data,
    sentAt: line.sentAt.toISOString(),
    key: author === "me" ? line.key : null,
  };
}
