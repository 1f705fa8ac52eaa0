import type { QueueView } from "./queue-view.ts";

/** What of a window and its document is used. */
export type Surroundings = {
  document: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;
  window: Pick<Window, "addEventListener" | "removeEventListener">;
  EventSource: new (url: string) => Pick<EventSource, "addEventListener" | "close" | "readyState">;
};

const CLOSED = 2;
/** After an answer that is no stream, tried again after so long each time; then when the page is looked at again. */
const TRIES_MS = [5_000, 30_000];

/** Hears the queue while the page is looked at, until what is returned is called. */
export function followQueue(url: string, onView: (view: QueueView) => void, around: Surroundings): () => void {
  const { document, window } = around;
  let source: InstanceType<Surroundings["EventSource"]> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    const opened = new around.EventSource(url);
    source = opened;
    opened.addEventListener("queue", (event) => {
      tries = 0;
      onView(JSON.parse((event as MessageEvent<string>).data));
    });
    opened.addEventListener("error", () => {
      if (opened.readyState !== CLOSED) return;
      const wait = TRIES_MS[tries];
      tries += 1;
      if (wait !== undefined) timer = setTimeout(open, wait);
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
}
