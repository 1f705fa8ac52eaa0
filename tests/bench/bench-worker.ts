import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { exitCode, launch } from "../support/launched-app.ts";

const READY_MS = 60_000;

/** The worker of the product in a process of its own. */
export type BenchWorker = {
  pid: number;
  /** Peak of its resident memory so far, in megabytes. */
  peakMb: () => number;
  /** `kill -9`. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
};

export type WorkerSettings = { databaseUrl: string; smtpUrl: string; secret: string; mailsPerSecond: number };

/** Starts `npm run worker` on a database. */
export async function startBenchWorker(settings: WorkerSettings): Promise<BenchWorker> {
  const { databaseUrl, smtpUrl, secret, mailsPerSecond } = settings;
  const { child, output } = launch("worker", {
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    AUTH_SECRET: secret,
    DATA_KEYS: process.env.DATA_KEYS ?? "",
    BASE_URL: "https://entraide.example",
    MAILS_PER_SECOND: String(mailsPerSecond),
    LOG_LEVEL: "error",
    NODE_ENV: "production",
  });
  for (const until = Date.now() + READY_MS; !output().includes("Prêt."); await pause(20)) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`the worker is not ready:\n${output()}`);
  }
  const pid = child.pid ?? 0;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exitCode(child);
  };
  return {
    pid,
    peakMb: () => {
      const [, kb = "0"] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
      return Math.round(Number(kb) / 1024);
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}
