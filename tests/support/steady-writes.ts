import { setTimeout as pause } from "node:timers/promises";
import { uuidv7 } from "#db/uuid.ts";

const ANSWER_LIMIT_MS = 15_000;

/** Somebody who writes into a conversation, signed in. */
export type Writer = { city: string; conversation: string; cookie: string };
/** `at`: when it was sent, in milliseconds of the epoch; `ms`: until its answer. `status` 0: none came. */
export type Written = { key: string; at: number; ms: number; status: number; acknowledged: boolean };

async function write(baseUrl: string, { city, conversation, cookie }: Writer, n: number): Promise<Written> {
  const key = uuidv7();
  const body = new URLSearchParams({ key, message: `Message ${n}` });
  const at = Date.now();
  const began = performance.now();
  const ended = (status: number, acknowledged: boolean) => ({
    key,
    at,
    ms: performance.now() - began,
    status,
    acknowledged,
  });
  try {
    const answer = await fetch(`${baseUrl}/api/${city}/conversations/${conversation}/messages`, {
      method: "POST",
      body,
      headers: { origin: baseUrl, cookie },
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    const said = (await answer.json().catch(() => null)) as { status?: string } | null;

    return ended(answer.status, answer.status === 200 && said?.status === "done");
  } catch {
    return ended(0, false);
  }
}

export type SteadyWrites = {
  /** All that were answered so far. */
  written: Written[];
  /** Ends once every answer is there. */
  stop: () => Promise<void>;
};

/** Sends messages through the application at an even pace, whatever comes of those before. */
export function writeSteadily(baseUrl: string, writers: readonly Writer[], perSecond: number): SteadyWrites {
  const written: Written[] = [];
  const open = new Set<Promise<void>>();
  let going = true;
  const send = async () => {
    const began = performance.now();
    for (let n = 0; going; n++) {
      const writer = writers[n % writers.length] as Writer;
      const sending = write(baseUrl, writer, n).then((one) => {
        written.push(one);
        open.delete(sending);
      });
      open.add(sending);
      await pause(Math.max(0, began + ((n + 1) * 1_000) / perSecond - performance.now()));
    }
  };
  const sending = send();
  return {
    written,
    stop: async () => {
      going = false;
      await sending;
      await Promise.all(open);
    },
  };
}
