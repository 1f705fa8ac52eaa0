import { setImmediate as immediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { followBell, type Surroundings } from "#components/shell/follow-bell.ts";
import type { BellNews } from "#lib/notifications/notice-frame.ts";

const URL = "/api/besancon/notifications/events?locale=fr";
const news = (unread: number): BellNews => ({ unread, newest: null });

/** A browser with its tabs: what they open, and one lock after the other, as asked for. */
function openBrowser({ hasLocks = true } = {}) {
  const streams: FakeStream[] = [];
  const channels = new Set<FakeChannel>();
  let holding: Promise<unknown> = Promise.resolve();
  class FakeStream extends EventTarget {
    readyState = 1;
    readonly url: string;
    constructor(url: string) {
      super();
      this.url = url;
      streams.push(this);
    }
    close() {
      this.readyState = 2;
    }
    say(data: BellNews) {
      this.dispatchEvent(Object.assign(new Event("bell"), { data: JSON.stringify(data) }));
    }
    fail() {
      this.readyState = 2;
      this.dispatchEvent(new Event("error"));
    }
  }
  class FakeChannel extends EventTarget {
    constructor() {
      super();
      channels.add(this);
    }
    postMessage(data: unknown) {
      for (const other of channels) {
        if (other !== this) other.dispatchEvent(Object.assign(new Event("message"), { data }));
      }
    }
    close() {
      channels.delete(this);
    }
  }
  const locks = {
    request: (_: string, { signal }: { signal: AbortSignal }, run: () => unknown) => {
      const turn = holding.then(() => {
        if (signal.aborted) throw signal.reason;
        return run();
      });
      holding = turn.catch(() => {});
      return turn;
    },
  };
  const openTab = () => {
    const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
    const window = new EventTarget();
    const navigator = { onLine: true, ...(hasLocks && { locks }) };
    const heard: (number | "lost")[] = [];
    const around = { document, window, navigator, EventSource: FakeStream, BroadcastChannel: FakeChannel };
    const leave = followBell(
      URL,
      { onNews: ({ unread }) => heard.push(unread), onLost: () => heard.push("lost") },
      around as unknown as Surroundings,
    );
    const show = (state: "visible" | "hidden") => {
      document.visibilityState = state;
      document.dispatchEvent(new Event("visibilitychange"));
    };
    const network = (onLine: boolean) => {
      navigator.onLine = onLine;
      window.dispatchEvent(new Event(onLine ? "online" : "offline"));
    };
    return { heard, leave, show, network, focus: () => window.dispatchEvent(new Event("focus")) };
  };
  return { openTab, live: () => streams.filter(({ readyState }) => readyState !== 2) };
}

test("one tab has the stream, and tells the others", async () => {
  const { openTab, live } = openBrowser();
  const [one, two] = [openTab(), openTab()];
  await immediate();
  expect(live().map(({ url }) => url)).toEqual([URL]);
  live()[0]?.say(news(3));
  expect([one.heard, two.heard]).toEqual([[3], [3]]);
});

test("a tab that is hidden or left hands the stream on, and takes it again when it is alone", async () => {
  const { openTab, live } = openBrowser();
  const [one, two] = [openTab(), openTab()];
  await immediate();
  one.show("hidden");
  await immediate();
  expect(live()).toHaveLength(1);
  live()[0]?.say(news(1));
  expect([one.heard, two.heard]).toEqual([[1], [1]]);
  two.leave();
  await immediate();
  expect(live()).toEqual([]);
  one.show("visible");
  await immediate();
  live()[0]?.say(news(2));
  expect([one.heard, two.heard]).toEqual([[1, 2], [1]]);
});

test("a tab that waited for its turn and was hidden meanwhile opens nothing", async () => {
  const { openTab, live } = openBrowser();
  const [one, two] = [openTab(), openTab()];
  await immediate();
  two.show("hidden");
  one.leave();
  await immediate();
  expect(live()).toEqual([]);
});

test("without a network there is no stream, and one comes with it", async () => {
  const { openTab, live } = openBrowser();
  const tab = openTab();
  await immediate();
  tab.network(false);
  expect(live()).toEqual([]);
  tab.network(true);
  await immediate();
  expect(live()).toHaveLength(1);
});

test("an answer that is no stream is told, and tried again when the page is looked at", async () => {
  const { openTab, live } = openBrowser();
  const tab = openTab();
  await immediate();
  live()[0]?.fail();
  expect(tab.heard).toEqual(["lost"]);
  tab.focus();
  await immediate();
  live()[0]?.say(news(4));
  expect(tab.heard).toEqual(["lost", 4]);
  tab.leave();
  expect(live()).toEqual([]);
});

test("without locks each tab has a stream of its own", async () => {
  const { openTab, live } = openBrowser({ hasLocks: false });
  const tabs = [openTab(), openTab()];
  await immediate();
  expect(live()).toHaveLength(2);
  for (const tab of tabs) tab.leave();
  expect(live()).toEqual([]);
});
