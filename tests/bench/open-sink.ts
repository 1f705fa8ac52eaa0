import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A mail server of a bench, in a process of its own. */
export type BenchSink = {
  url: string;
  /** How many mails have come, those that came twice counted twice. */
  count: () => number;
  /** When the last one came, in milliseconds of the epoch; 0 before the first. */
  lastAt: () => number;
  /** Resolves at the next mail. */
  next: () => Promise<void>;
  /** When the mail with this id comes, in milliseconds of the epoch; at once when it has. */
  arrival: (id: string) => Promise<number>;
  /** How often each id came. */
  counts: () => Promise<Map<string, number>>;
  close: () => void;
};

type Told = { arrived: string; at: number };
const isTold = (message: unknown): message is Told =>
  typeof message === "object" && message !== null && "arrived" in message;

/** Opens a mail server that counts. */
export async function openSink(): Promise<BenchSink> {
  const child = fork(fileURLToPath(new URL("./counting-sink.ts", import.meta.url)), {
    execArgv: ["--conditions=react-server", "--disable-warning=ExperimentalWarning"],
  });
  const seen = new Map<string, number>();
  let [count, lastAt] = [0, 0];
  let waiting: (() => void)[] = [];
  child.on("message", (message) => {
    if (!isTold(message)) return;
    count += 1;
    lastAt = message.at;
    seen.set(message.arrived, message.at);
    for (const resolve of waiting.splice(0)) resolve();
  });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  const next = () => new Promise<void>((resolve) => waiting.push(resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    count: () => count,
    lastAt: () => lastAt,
    next,
    arrival: async (id) => {
      while (!seen.has(id)) await next();
      return seen.get(id) ?? 0;
    },
    counts: async () => {
      child.send("counts");
      for (;;) {
        const [message] = (await once(child, "message")) as [{ counts?: [string, number][] }];
        if (message.counts) return new Map(message.counts);
      }
    },
    close: () => {
      waiting = [];
      child.disconnect();
    },
  };
}
