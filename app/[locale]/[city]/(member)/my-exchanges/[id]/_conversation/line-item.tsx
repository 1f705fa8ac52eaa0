import { Fragment } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { ConversationWords } from "#lib/i18n/conversation-words.ts";
import { fillText } from "#lib/i18n/fill-text.ts";
import { eventSentence, timeLabel } from "#lib/i18n/line-words.ts";
import type { ConversationLine, LineEvent } from "#lib/messages/conversation-line.ts";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import { holdsLink } from "#lib/messages/message-text.ts";

const SIGNS: Record<LineEvent, IconName> = {
  propose: "send",
  accept: "check",
  decline: "close",
  pass_over: "info",
  withdraw: "undo",
  expire: "hour",
  cancel: "close",
  release: "hour",
  lapse: "hour",
  complete: "check",
  miss: "info",
  suggest_time: "cal",
  agree_time: "cal",
  drop_time: "cal",
  leave: "out",
};
const GLAD: readonly LineEvent[] = ["accept", "agree_time", "complete"];

type Props = {
  line: ConversationLine;
  words: ConversationWords;
  /** Said under the last message that the other one has read. */
  read: string | null;
};

/** What was written, as text alone: no link, and a mark where contact details wait for both to agree. */
function Body({ body, hidden }: { body: string; hidden: string }) {
  return body.split(HIDDEN).map((text, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, which never changes.
    <Fragment key={n}>
      {n > 0 && (
        <span className="hid">
          <Icon name="lock" size="s" />
          {hidden}
        </span>
      )}
      {text}
    </Fragment>
  ));
}

function EventItem({ line, event, words }: { line: ConversationLine; event: LineEvent; words: ConversationWords }) {
  return (
    <li className={GLAD.includes(event) ? "sys sys--glad" : "sys"}>
      <Icon name={SIGNS[event]} />
      <p>
        <b>{eventSentence(line, words)}</b>{" "}
        <time className="muted nb" dateTime={line.sentAt}>
          {timeLabel(line.sentAt, words)}
        </time>
      </p>
    </li>
  );
}

/** One line: a message under its author and hour, or what became of the exchange. */
export function LineItem({ line, words, read }: Props) {
  const { author, body, event, sentAt } = line;
  if (event !== null) return <EventItem line={line} event={event} words={words} />;
  const mine = author === "me";
  return (
    <li className={mine ? "msg msg--me" : "msg"}>
      <p className="msg__w">
        <time dateTime={sentAt}>
          {fillText(words.by, { who: mine ? words.me : words.name, time: timeLabel(sentAt, words) })}
        </time>
      </p>
      <div className="msg__b">
        <Body body={body ?? ""} hidden={words.hidden} />
      </div>
      {!mine && holdsLink(body ?? "") && (
        <p className="msg__note">
          <Icon name="warn" size="s" />
          {words.link}
        </p>
      )}
      {read && <p className="msg__note">{read}</p>}
    </li>
  );
}
