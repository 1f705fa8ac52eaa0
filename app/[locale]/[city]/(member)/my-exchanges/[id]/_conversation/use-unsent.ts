import { useEffect, useEffectEvent, useMemo, useReducer, useRef } from "react";
import type { FormTexts } from "#lib/forms/form-messages.ts";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import { nextToSend, nextUnsent, type Unsent } from "#lib/messages/unsent.ts";
import { drawKey } from "./draw-key.ts";
import { postMessage } from "./post-message.ts";
import type { KeptText } from "./use-kept-text.ts";

type Asked = {
  url: string;
  lines: readonly ConversationLine[];
  texts: FormTexts;
  /** What is said when nobody answers. */
  network: string;
  kept: KeptText;
  /** Grows each time that the stream opens: the network is there. */
  stream: number;
};

/**
 * Messages on their way: sent one after the other, kept in this browser until their lines are there, sent again by
 * themselves once the network is back or the page opens. The same key each time, so that each is written once.
 */
export function useUnsent({ url, lines, texts, network, kept, stream }: Asked) {
  const [messages, tell] = useReducer(nextUnsent, []);
  const current = nextToSend(messages);

  const leave = useEffectEvent(async (message: Unsent, signal: AbortSignal) => {
    const problem = await postMessage(url, message, { texts, network, signal });
    if (signal.aborted) return;
    if (problem === null) tell({ type: "sent", key: message.key });
    else if (navigator.onLine) tell({ type: "failed", key: message.key, reason: problem });
    else tell({ type: "offline" });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a message leaves when its turn comes, not when others change.
  useEffect(() => {
    if (!current) return;
    if (!navigator.onLine) return tell({ type: "offline" });
    const given = new AbortController();
    void leave(current, given.signal);
    return () => given.abort();
  }, [current?.key]);

  const keys = useMemo(() => new Set(lines.flatMap(({ key }) => key ?? [])), [lines]);
  useEffect(() => {
    if (messages.some(({ key }) => keys.has(key))) tell({ type: "shown", keys });
  }, [messages, keys]);

  const looked = useRef(false);
  useEffect(() => {
    if (!looked.current) tell({ type: "found", messages: kept.read().unsent });
    looked.current = true;
  }, [kept]);
  const known = useRef(new Set<string>());
  useEffect(() => {
    for (const { key } of messages) known.current.add(key);
    if (known.current.size === 0) return;
    const left = messages.filter(({ state }) => state !== "sent");
    const unsent = left.map(({ key, text, reason }) => ({ key, text, refused: reason === network ? null : reason }));
    kept.keepUnsent(unsent, known.current);
  }, [messages, kept, network]);

  useEffect(() => {
    const online = () => tell({ type: "online" });
    if (stream > 0) online();
    window.addEventListener("online", online);
    return () => window.removeEventListener("online", online);
  }, [stream]);

  return {
    // Not beside its own line, even for a moment.
    messages: messages.filter(({ key }) => !keys.has(key)),
    send: (text: string) => tell({ type: "written", key: drawKey(), text }),
    retry: () => tell({ type: "retried" }),
    takeBack: (key: string) => tell({ type: "taken back", key }),
  };
}
