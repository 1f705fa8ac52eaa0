import "server-only";
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import webPush, { type RequestDetails } from "web-push";
import { isKnownPushService } from "#lib/notifications/push-endpoint.ts";
import type { PushSubscriptionInput } from "#lib/notifications/push-subscription.schema.ts";
import { env } from "../env.ts";
import { logger } from "../logger.ts";
import type { PushSettings } from "./push-settings.ts";
import { waitAsked } from "./wait-asked.ts";

/** What a device shows. Push services carry it sealed, but a screen is seen by whoever is near: nothing private in it. */
export type PushNotice = {
  /** The same at each try, so that a device that gets it twice shows it once. */
  id: string;
  title: string;
  body: string;
  /** The page of this site that a press opens. */
  path: string;
  /** A later notice of the same tag takes its place. */
  tag: string;
};
export type PushUrgency = "very-low" | "low" | "normal" | "high";
/** How long a push service keeps it for a device that is off, and whether it may wake it. */
export type PushTerms = { ttlSeconds: number; urgency: PushUrgency };
/** `gone`: this subscription will never work again. `later`: try again. */
export type PushOutcome = "sent" | "gone" | "later";

export type PushSender = {
  deliver: (subscription: PushSubscriptionInput, notice: PushNotice, terms: PushTerms) => Promise<PushOutcome>;
};

const TIMEOUT_MS = 10_000;
const MAX_WAITS = 5_000;
/** Of a service that did not answer in time: others are not kept waiting for it one by one. */
const SILENT_MS = 30_000;
/** In letters: together they stay far below the 4,096 bytes that every push service takes. */
const LONGEST = { title: 100, body: 300, path: 500, tag: 100 } as const;

const cut = (text: string, length: number) => [...text].slice(0, length).join("");

function payloadOf({ id, title, body, path, tag }: PushNotice): string {
  return JSON.stringify({
    id,
    title: cut(title, LONGEST.title),
    body: cut(body, LONGEST.body),
    path: path.length > LONGEST.path ? "/" : path,
    tag: cut(tag, LONGEST.tag),
  });
}

/** A push service keeps one waiting notice of a topic; it is told nothing by its name. */
const topicOf = (tag: string) => createHash("sha256").update(tag).digest("base64url").slice(0, 32);

async function post({ endpoint, method, headers, body }: RequestDetails, timeoutMs: number): Promise<Response> {
  const answer = await fetch(endpoint, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    body: new Uint8Array(body ?? Buffer.alloc(0)),
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  });
  await answer.body?.cancel();
  return answer;
}

/** Sends notices to devices through the push services of their browsers. It never asks another address. */
export function createPushSender(
  { publicKey, privateKey, subject, services }: PushSettings,
  timeoutMs = TIMEOUT_MS,
): PushSender {
  /** Endpoints and origins that asked to be left alone for a while. */
  const waits = new LRUCache<string, true>({ max: MAX_WAITS });

  function sealed({ endpoint, p256dh, auth }: PushSubscriptionInput, notice: PushNotice, terms: PushTerms) {
    try {
      return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payloadOf(notice), {
        vapidDetails: { subject, publicKey, privateKey },
        TTL: Math.max(0, Math.floor(terms.ttlSeconds)),
        urgency: terms.urgency,
        topic: topicOf(notice.tag),
        contentEncoding: "aes128gcm",
      });
    } catch {
      // Its keys are no keys: nothing can be sealed for it.
      return null;
    }
  }

  function judge(answer: Response, endpoint: string): PushOutcome {
    if (answer.ok) return "sent";
    if (answer.status === 404 || answer.status === 410) return "gone";
    const { origin, host } = new URL(endpoint);
    const wait = waitAsked(answer.headers.get("retry-after"), new Date());
    // Too many for one device says nothing of the others.
    if (wait > 0) waits.set(answer.status === 429 ? endpoint : origin, true, { ttl: wait });
    logger.warn({ service: host, status: answer.status }, "a push service refused a notice");
    return "later";
  }

  function noteSilence(error: unknown, endpoint: string): PushOutcome {
    const { origin, host } = new URL(endpoint);
    const reason = error instanceof Error ? error.name : "unknown";
    if (reason === "TimeoutError") waits.set(origin, true, { ttl: SILENT_MS });
    logger.warn({ service: host, reason }, "a push service does not answer");
    return "later";
  }

  return {
    async deliver(subscription, notice, terms) {
      const { endpoint } = subscription;
      if (!isKnownPushService(endpoint, services)) return "gone";
      const { origin } = new URL(endpoint);
      if (waits.has(endpoint) || waits.has(origin)) return "later";
      const request = sealed(subscription, notice, terms);
      if (!request) return "gone";
      return post(request, timeoutMs).then(
        (answer) => judge(answer, endpoint),
        (error: unknown) => noteSilence(error, endpoint),
      );
    },
  };
}

let sender: PushSender | null | undefined;

/** The sender of this process; null when no device is to be notified. */
export function currentPushSender(): PushSender | null {
  const { push } = env();
  sender ??= push ? createPushSender(push) : null;
  return sender;
}
