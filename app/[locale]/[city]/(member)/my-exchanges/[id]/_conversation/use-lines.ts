import { useRouter } from "next/navigation";
import { startTransition, useMemo, useState } from "react";
import type { ConversationWords } from "#lib/i18n/conversation-words.ts";
import { fillText } from "#lib/i18n/fill-text.ts";
import { eventSentence } from "#lib/i18n/line-words.ts";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import type { ReadMark } from "#lib/messages/event-frames.ts";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import { mergeLines } from "#lib/messages/line-list.ts";
import { useEventStream } from "./use-event-stream.ts";

type Asked = { drawn: readonly ConversationLine[]; drawnRead: ReadMark; url: string; words: ConversationWords };

/** A new line in words, for those who hear the page. */
function newsOf(line: ConversationLine, words: ConversationWords): string {
  if (line.body === null) return eventSentence(line, words);
  return fillText(words.news, { text: line.body.replaceAll(HIDDEN, words.hidden) });
}

/** The lines that the server drew with those that came since, and how far the other one has read. */
export function useLines({ drawn, drawnRead, url, words }: Asked) {
  const router = useRouter();
  const [come, setCome] = useState<readonly ConversationLine[]>([]);
  const [mark, setMark] = useState(drawnRead);
  const [news, setNews] = useState("");
  const [opened, setOpened] = useState(0);
  // Drawn again, an earlier line may show what was hidden before: what the server drew last is right.
  const lines = useMemo(() => mergeLines(come, drawn), [come, drawn]);
  const isLost = useEventStream(url, {
    after: () => lines.at(-1)?.seq ?? 0,
    onLine: (line) => {
      setCome((before) => mergeLines(before, [line]));
      if (line.author !== "me") setNews(newsOf(line, words));
      // What is beside the conversation follows; what is being written stays.
      if (line.event !== null) startTransition(() => router.refresh());
    },
    onRead: setMark,
    onOpen: () => setOpened((times) => times + 1),
  });
  return { lines, read: mark.seq > drawnRead.seq ? mark : drawnRead, news, isLost, stream: opened };
}
