import type { CDPSession, Page, Worker } from "@playwright/test";

/** What a press of "Allow" or "Block" in the browser's own question gives. */
type Answer = "granted" | "denied";

/**
 * Gives the pages of a browser what the one of the tests lacks: it has service workers and their pushes, but neither a
 * question to its owner nor a push service to subscribe to. Kept from page to page as a browser does.
 */
export async function lendPushService(page: Page, answer: Answer = "granted"): Promise<void> {
  await page.addInitScript((given) => {
    const kept = (name: string) => localStorage.getItem(`lent ${name}`);
    const keep = (name: string, value: string) => localStorage.setItem(`lent ${name}`, value);
    Object.defineProperty(Notification, "permission", { get: () => kept("permission") ?? "default" });
    Notification.requestPermission = async () => {
      keep("questions", String(Number(kept("questions")) + 1));
      keep("permission", given);
      return given;
    };
    const subscription = (endpoint: string, key: ArrayBuffer | null) => ({
      endpoint,
      options: { applicationServerKey: key },
      toJSON: () => ({ endpoint, keys: { p256dh: `B${"a".repeat(86)}`, auth: "b".repeat(22) } }),
      unsubscribe: async () => {
        localStorage.removeItem("lent endpoint");
        return true;
      },
    });
    PushManager.prototype.getSubscription = async () => {
      const endpoint = kept("endpoint");
      return (endpoint && subscription(endpoint, null)) as PushSubscription | null;
    };
    PushManager.prototype.subscribe = async (options) => {
      const endpoint = `https://fcm.googleapis.com/fcm/send/${crypto.randomUUID()}`;
      keep("endpoint", endpoint);
      const key = options?.applicationServerKey as Uint8Array<ArrayBuffer>;
      return subscription(endpoint, key.buffer) as unknown as PushSubscription;
    };
  }, answer);
}

/** How often the browser asked its owner so far. */
export function questions(page: Page): Promise<number> {
  return page.evaluate(() => Number(localStorage.getItem("lent questions")));
}

export type ShownNotice = { title: string; body: string; tag: string; lang: string; icon: string; renotify: boolean };
type Recorder = { shown: ShownNotice[]; closed: number; opened: string[]; focused: string[] };

/** Has a service worker note what it would show and open, which this browser cannot. */
export async function recordNotices(worker: Worker): Promise<() => Promise<Recorder>> {
  await worker.evaluate(() => {
    type Shown = { title: string; data?: unknown; tag?: string };
    const record = { shown: [] as Shown[], closed: 0, opened: [] as string[], focused: [] as string[] };
    const scope = globalThis as unknown as { record: typeof record; Clients: { prototype: object } };
    const { WindowClient } = globalThis as unknown as { WindowClient: { prototype: { url: string } } };
    scope.record = record;
    Object.assign(ServiceWorkerRegistration.prototype, {
      showNotification: async (title: string, options: object) => {
        record.shown.push({ title, ...options });
      },
      getNotifications: async ({ tag }: { tag: string }) => record.shown.filter((one) => one.tag === tag),
    });
    Object.assign(scope.Clients.prototype, { openWindow: async (path: string) => record.opened.push(path) });
    Object.assign(WindowClient.prototype, {
      async focus(this: { url: string }) {
        record.focused.push(this.url);
      },
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { record: Recorder }).record);
}

/** Has a push service bring something to the service worker of a city, as Chromium's own tools do. */
export async function pushTo(cdp: CDPSession, page: Page, data: string): Promise<void> {
  const registrations = new Promise<{ registrationId: string; scopeURL: string }[]>((resolve) => {
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: all }) => all.length > 0 && resolve(all));
  });
  await cdp.send("ServiceWorker.disable");
  await cdp.send("ServiceWorker.enable");
  const [registration] = await registrations;
  const { origin } = new URL(page.url());
  await cdp.send("ServiceWorker.deliverPushMessage", {
    origin,
    registrationId: registration?.registrationId ?? "",
    data,
  });
}

/** Presses the notice that was shown last. */
export async function pressNotice(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    const { record } = globalThis as unknown as { record: Recorder };
    const waits: Promise<unknown>[] = [];
    const close = () => {
      record.closed += 1;
    };
    const event = Object.assign(new Event("notificationclick"), {
      notification: { ...record.shown.at(-1), close },
      waitUntil: (wait: Promise<unknown>) => waits.push(wait),
    });
    globalThis.dispatchEvent(event);
    await Promise.all(waits);
  });
}

/** Has the push service move a service worker to another address: what the service answers, and whether it was given up. */
export function moveSubscription(worker: Worker): Promise<{ status: number; givenUp: boolean }> {
  return worker.evaluate(async () => {
    const waits: Promise<unknown>[] = [];
    const said = { status: 0, givenUp: false };
    const ask = globalThis.fetch;
    globalThis.fetch = async (...request) => {
      const answer = await ask(...request);
      said.status = answer.status;
      return answer;
    };
    const newSubscription = {
      toJSON: () => ({
        endpoint: `https://fcm.googleapis.com/fcm/send/${crypto.randomUUID()}`,
        keys: { p256dh: `B${"a".repeat(86)}`, auth: "b".repeat(22) },
      }),
      unsubscribe: async () => {
        said.givenUp = true;
      },
    };
    const event = Object.assign(new Event("pushsubscriptionchange"), {
      newSubscription,
      waitUntil: (wait: Promise<unknown>) => waits.push(wait),
    });
    globalThis.dispatchEvent(event);
    await Promise.all(waits);
    globalThis.fetch = ask;
    return said;
  });
}
