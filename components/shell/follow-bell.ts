import type { BellNews } from "#lib/notifications/notice-frame.ts";

/** What of a window and its document is used. */
export type Surroundings = {
  document: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;
  window: Pick<Window, "addEventListener" | "removeEventListener">;
  navigator: { onLine: boolean; locks?: Pick<LockManager, "request"> };
  EventSource: new (url: string) => Pick<EventSource, "addEventListener" | "close" | "readyState">;
  BroadcastChannel: new (name: string) => Pick<BroadcastChannel, "addEventListener" | "postMessage" | "close">;
};

/** `onLost`: the stream is no more, and what was known may be old. */
type Heard = { onNews: (news: BellNews) => void; onLost: () => void };

const CLOSED = 2;
/** After an answer that is no stream, tried again after so long each time; then when the page is looked at again. */
const TRIES_MS = [5_000, 30_000];

/**
 * Holds the one stream of the bell of this browser, as long as the tab is looked at: whoever has the lock has the stream, and
 * tells the other tabs. A browser opens six connections to a site at most over HTTP/1.1, of which conversations need theirs.
 * Without locks, each tab that is looked at has its own.
 */
function holdStream(url: string, heard: Heard, { navigator, EventSource }: Surroundings): () => void {
  const ended = new AbortController();
  const hold = () =>
    new Promise<void>((resolve) => {
      const source = new EventSource(url);
      const end = () => {
        source.close();
        resolve();
      };
      source.addEventListener("bell", (event) => heard.onNews(JSON.parse((event as MessageEvent<string>).data)));
      source.addEventListener("error", () => {
        if (source.readyState !== CLOSED) return;
        heard.onLost();
        end();
      });
      ended.signal.addEventListener("abort", end, { once: true });
    });
  const holding = navigator.locks
    ? navigator.locks.request(url, { signal: ended.signal }, () => (ended.signal.aborted ? undefined : hold()))
    : hold();
  // A lock that is not waited for any more is no fault.
  holding.catch(() => {});
  return () => ended.abort();
}

const MOMENTS = ["online", "offline", "focus"] as const;

/** Hears the bell while the page is looked at and there is a network, until what is returned is called. */
export function followBell(url: string, { onNews, onLost }: Heard, around: Surroundings): () => void {
  const { document, window, navigator } = around;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let release: (() => void) | null = null;
  const others = new around.BroadcastChannel(url);
  others.addEventListener("message", (event) => onNews((event as MessageEvent<BellNews>).data));
  const tell = (news: BellNews) => {
    tries = 0;
    onNews(news);
    others.postMessage(news);
  };
  const lose = () => {
    release = null;
    const wait = TRIES_MS[tries];
    tries += 1;
    if (wait !== undefined) timer = setTimeout(look, wait);
    onLost();
  };
  const look = () => {
    clearTimeout(timer);
    const wanted = document.visibilityState === "visible" && navigator.onLine;
    if (wanted === (release !== null)) return;
    release?.();
    release = wanted ? holdStream(url, { onNews: tell, onLost: lose }, around) : null;
  };
  look();
  document.addEventListener("visibilitychange", look);
  for (const name of MOMENTS) window.addEventListener(name, look);
  return () => {
    document.removeEventListener("visibilitychange", look);
    for (const name of MOMENTS) window.removeEventListener(name, look);
    clearTimeout(timer);
    release?.();
    others.close();
  };
}
