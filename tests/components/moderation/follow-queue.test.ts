import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followQueue, type Surroundings } from "#components/moderation/follow-queue.ts";
import type { QueueView } from "#components/moderation/queue-view.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A tab, with the streams that it opens. */
function openTab() {
  const streams: FakeStream[] = [];
  class FakeStream extends EventTarget {
    readyState = 1;
    constructor() {
      super();
      streams.push(this);
    }
    close() {
      this.readyState = 2;
    }
    say(waiting: string) {
      this.dispatchEvent(Object.assign(new Event("queue"), { data: JSON.stringify({ waiting }) }));
    }
    fail(readyState: number) {
      this.readyState = readyState;
      this.dispatchEvent(new Event("error"));
    }
  }
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const window = new EventTarget();
  const heard: string[] = [];
  const around = { document, window, EventSource: FakeStream } as unknown as Surroundings;
  const leave = followQueue("/queue", ({ waiting }: QueueView) => heard.push(waiting), around);
  const show = (state: "visible" | "hidden") => {
    document.visibilityState = state;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  return { streams, heard, leave, show, window, live: () => streams.filter(({ readyState }) => readyState !== 2) };
}

test("a tab that is looked at has one stream, and a hidden one has none", () => {
  const { streams, heard, show, live, leave } = openTab();
  streams[0]?.say("9 à traiter");
  show("hidden");
  expect(live()).toHaveLength(0);
  show("visible");
  live()[0]?.say("8 à traiter");
  expect(heard).toEqual(["9 à traiter", "8 à traiter"]);
  leave();
  expect(live()).toHaveLength(0);
});

test("a stream that is refused is tried twice more, then again when the network is back", () => {
  const { streams, window, live } = openTab();
  // A browser goes on by itself after what was only cut.
  streams[0]?.fail(0);
  vi.advanceTimersByTime(60_000);
  expect(streams).toHaveLength(1);
  for (const count of [2, 3, 3]) {
    streams.at(-1)?.fail(2);
    vi.advanceTimersByTime(60_000);
    expect(streams).toHaveLength(count);
  }
  window.dispatchEvent(new Event("online"));
  expect(live()).toHaveLength(1);
});
