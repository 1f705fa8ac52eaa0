import type { ReactNode } from "react";
import type { ConversationWords } from "#lib/i18n/conversation-words.ts";
import { dayLabel, readLabel } from "#lib/i18n/line-words.ts";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import type { ReadMark } from "#lib/messages/event-frames.ts";
import { lastReadOwn, linesByDay } from "#lib/messages/line-list.ts";
import { LineItem } from "./line-item.tsx";

type Props = {
  lines: readonly ConversationLine[];
  /** Up to where the other one has read, where it is said. */
  read?: ReadMark;
  words: ConversationWords;
  /** What comes after the lines. */
  children?: ReactNode;
};

const capitalised = (label: string) => label.charAt(0).toUpperCase() + label.slice(1);

/** The lines of a conversation under the days on which they were written. */
export function LineList({ lines, read, words, children }: Props) {
  const lastRead = read?.at ? lastReadOwn(lines, read.seq) : null;
  const mark = ({ seq, sentAt }: ConversationLine) =>
    seq === lastRead && read?.at ? readLabel(sentAt, read.at, words) : null;
  return (
    <ol className="conv__lines">
      {linesByDay(lines, words.timeZone).flatMap(({ date, lines: ofDay }) => [
        <li className="day" key={date}>
          {capitalised(dayLabel(date, words))}
        </li>,
        ...ofDay.map((line) => <LineItem key={line.key ?? line.seq} line={line} words={words} read={mark(line)} />),
      ])}
      {children}
    </ol>
  );
}
