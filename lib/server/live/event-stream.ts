import "server-only";
import { HEARTBEAT, retryFrame } from "#lib/messages/event-frames.ts";
import { countStream } from "./open-streams.ts";

const HEARTBEAT_MS = 25_000;
/** So long at most: then rights are checked anew, and what a proxy or a browser forgot to close is closed. */
const LIFE_MS = 300_000;
const RETRY_MS = 2_000;
/** Unread bytes of a browser that reads no more: it comes back for them. */
const MAX_WAITING_BYTES = 1_000_000;

/** How frames reach a browser; both do nothing once the stream has ended. */
export type Sink = { send: (frame: Uint8Array) => void; end: () => void };

export type StreamLimits = { signal: AbortSignal; lifeMs?: number; heartbeatMs?: number };

type Options = StreamLimits & {
  /** Streams of one owner are counted together. */
  owner: string;
  /** Starts to send what comes; what it returns is called at the end. */
  join: (sink: Sink) => () => void;
};

const encoder = new TextEncoder();
const heartbeat = encoder.encode(HEARTBEAT);

/** A stream of server-sent events that says it is alive, ends after a while, and is one of a few of its owner. */
export function openEventStream(options: Options): ReadableStream<Uint8Array> {
  const { owner, signal, join, lifeMs = LIFE_MS, heartbeatMs = HEARTBEAT_MS } = options;
  let close = () => {};
  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    let isOpen = true;
    const send = (frame: Uint8Array) => {
      if (!isOpen) return;
      if ((controller.desiredSize ?? 0) > -MAX_WAITING_BYTES) return controller.enqueue(frame);
      close();
      controller.error(new DOMException("too slow", "AbortError"));
    };
    const end = () => {
      if (!isOpen) return;
      close();
      controller.close();
    };
    const beat = setInterval(send, heartbeatMs, heartbeat);
    const life = setTimeout(end, lifeMs);
    const uncount = countStream(owner, { end });
    send(encoder.encode(retryFrame(RETRY_MS)));
    const leave = join({ send, end });
    close = () => {
      close = () => {};
      isOpen = false;
      clearInterval(beat);
      clearTimeout(life);
      signal.removeEventListener("abort", end);
      uncount();
      leave();
    };
    signal.addEventListener("abort", end, { once: true });
  };
  return new ReadableStream({ start, cancel: () => close() }, new ByteLengthQueuingStrategy({ highWaterMark: 0 }));
}
