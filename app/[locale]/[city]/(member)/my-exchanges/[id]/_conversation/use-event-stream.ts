import { useEffect, useEffectEvent, useState } from "react";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import type { ReadMark } from "#lib/messages/event-frames.ts";

/** After an answer that is no stream, a browser gives up by itself: tried again after so long each time, then no more. */
const TRIES_MS = [2_000, 6_000, 20_000];

type Heard = {
  /** The `seq` of the last line that is known, where a new stream goes on. */
  after: () => number;
  onLine: (line: ConversationLine) => void;
  onRead: (mark: ReadMark) => void;
  onOpen: () => void;
};

/**
 * Hears the events of a conversation while the page is looked at: a hidden page holds no stream, and one that is shown again
 * goes on where it was. Returns whether it was given up.
 */
export function useEventStream(url: string, heard: Heard): boolean {
  const [isLost, setLost] = useState(false);
  const after = useEffectEvent(heard.after);
  const onLine = useEffectEvent(heard.onLine);
  const onRead = useEffectEvent(heard.onRead);
  const onOpen = useEffectEvent(heard.onOpen);
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let tries = 0;
    const close = () => {
      clearTimeout(timer);
      source?.close();
      source = null;
    };
    const open = () => {
      close();
      source = new EventSource(`${url}?after=${after()}`);
      source.addEventListener("line", ({ data }) => onLine(JSON.parse(data)));
      source.addEventListener("read", ({ data }) => onRead(JSON.parse(data)));
      source.addEventListener("open", () => {
        tries = 0;
        setLost(false);
        onOpen();
      });
      source.addEventListener("error", () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        const wait = TRIES_MS[tries];
        tries += 1;
        if (wait === undefined) setLost(true);
        else timer = setTimeout(open, wait);
      });
    };
    const look = () => {
      tries = 0;
      if (document.visibilityState === "hidden") close();
      else open();
    };
    look();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
      close();
    };
  }, [url]);
  return isLost;
}
