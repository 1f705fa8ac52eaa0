import { Icon } from "#components/ui/icon.tsx";
import type { ConversationWords } from "#lib/i18n/conversation-words.ts";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import { LineList } from "./line-list.tsx";

type Props = {
  lines: readonly ConversationLine[];
  /** The address of those before them. */
  earlier: string | null;
  /** The address of the last ones. */
  latest: string;
  words: ConversationWords;
};

/** Messages of before, to be read alone: nothing new comes among them. */
export function EarlierLines({ lines, earlier, latest, words }: Props) {
  return (
    <>
      {earlier && <EarlierLink href={earlier} words={words} />}
      {lines.length > 0 ? <LineList lines={lines} words={words} /> : <p className="muted">{words.none}</p>}
      <a className="btn btn--ghost" href={latest}>
        {words.latest}
      </a>
    </>
  );
}

/** A way to the messages before those that are shown. */
export function EarlierLink({ href, words }: { href: string; words: ConversationWords }) {
  return (
    <a className="btn btn--ghost btn--s" href={href}>
      <Icon name="undo" />
      {words.earlier}
    </a>
  );
}
