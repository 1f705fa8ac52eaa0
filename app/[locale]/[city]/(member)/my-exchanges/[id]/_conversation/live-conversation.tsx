"use client";

import { useRef } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { FormTexts } from "#lib/forms/form-messages.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { ConversationWords } from "#lib/i18n/conversation-words.ts";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import type { ReadMark } from "#lib/messages/event-frames.ts";
import type { Unsent } from "#lib/messages/unsent.ts";
import { Composer } from "./composer.tsx";
import { type ConversationPaths, LAST_LINE } from "./conversation-places.ts";
import { EarlierLink } from "./earlier-lines.tsx";
import { LineList } from "./line-list.tsx";
import { UnsentItem } from "./unsent-item.tsx";
import { useKeptText } from "./use-kept-text.ts";
import { useLines } from "./use-lines.ts";
import { useReadMarks } from "./use-read-marks.ts";
import { useStayAtEnd } from "./use-stay-at-end.ts";
import { useUnsent } from "./use-unsent.ts";
import { writeIn } from "./write-in.ts";

/** A field to write in, or why there is none. */
export type Writing =
  | { refused: string }
  | { conversation: string; formKey: string; ready: readonly string[]; action: FormAction };

type Props = {
  /** As the server drew them; what comes later is added. */
  lines: readonly ConversationLine[];
  read: ReadMark;
  earlier: string | null;
  /** The address of this page. */
  page: string;
  paths: ConversationPaths;
  /** Under which name the browser keeps what did not leave. */
  keptName: string;
  words: ConversationWords;
  texts: FormTexts;
  writing: Writing;
};

/** The conversation while it is open. Without a script it is the list and the form, which a reload renews. */
export function LiveConversation({
  lines: drawn,
  read: drawnRead,
  earlier,
  page,
  paths,
  keptName,
  words,
  texts,
  writing,
}: Props) {
  const { lines, read, news, isLost, stream } = useLines({ drawn, drawnRead, url: paths.events, words });
  const kept = useKeptText(keptName);
  const unsent = useUnsent({ url: paths.messages, lines, texts, network: words.state.network, kept, stream });
  useReadMarks(paths.read, lines, words.locale);
  const end = useStayAtEnd(lines.length + unsent.messages.length);
  const field = useRef<HTMLTextAreaElement>(null);
  const takeBack = ({ key, text }: Unsent) => {
    unsent.takeBack(key);
    writeIn(field.current, text);
  };
  const waits = unsent.messages.some(({ state }) => state === "waiting");
  return (
    <>
      {earlier && <EarlierLink href={earlier} words={words} />}
      {lines.length + unsent.messages.length === 0 && <p className="muted">{words.none}</p>}
      <LineList lines={lines} read={read} words={words}>
        {unsent.messages.map((message) => (
          <UnsentItem
            key={message.key}
            message={message}
            words={words}
            onRetry={unsent.retry}
            onTakeBack={"refused" in writing ? null : () => takeBack(message)}
          />
        ))}
      </LineList>
      <div id={LAST_LINE} ref={end} />
      <p className="vh" role="status">
        {news}
      </p>
      {waits && (
        <p className="banner banner--sun" role="status">
          <Icon name="info" />
          {words.state.offline}
        </p>
      )}
      {isLost && (
        <p className="banner" role="status">
          <Icon name="info" />
          <span>
            {words.state.lost} <a href={page}>{words.state.reload}</a>
          </span>
        </p>
      )}
      {"refused" in writing ? (
        <p className="banner">
          <Icon name="info" />
          {writing.refused}
        </p>
      ) : (
        <Composer {...writing} field={field} words={words} texts={texts} kept={kept} onSend={unsent.send} />
      )}
    </>
  );
}
