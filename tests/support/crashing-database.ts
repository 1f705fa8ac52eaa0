import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type EmbeddedDatabase, startEmbedded } from "#db/embedded.ts";
import { clusterFiles } from "#db/embedded-cluster.ts";

const GONE_MS = 10_000;

/** A PostgreSQL that keeps its address and what it has committed, through any number of crashes. */
export type CrashingDatabase = {
  url: string;
  /** `kill -9` of the server and of everything that it started, as when the power is cut. */
  crash: () => Promise<void>;
  /** Starts it again; resolves once it answers. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

/** The processes that a process started, itself first. */
function familyOf(pid: number): number[] {
  const parentOf = (one: string) => {
    try {
      const [, parent] = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${one}/status`, "utf8")) ?? [];
      return Number(parent);
    } catch {
      return 0;
    }
  };
  const children = readdirSync("/proc").filter((one) => /^\d+$/.test(one) && parentOf(one) === pid);
  return [pid, ...children.map(Number)];
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

const isGone = (pid: number) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

/** Starts a durable PostgreSQL of its own in a folder, to be killed. */
export async function startCrashing(dir: string): Promise<CrashingDatabase> {
  let server: EmbeddedDatabase = await startEmbedded({ dir });
  const { url } = server;
  const port = Number(new URL(url).port);
  return {
    url,
    crash: async () => {
      // The first line of PostgreSQL's own file is the number of its process.
      const pid = Number(readFileSync(join(clusterFiles(dir).cluster, "postmaster.pid"), "utf8").split("\n")[0]);
      const family = familyOf(pid);
      for (const one of family) kill(one);
      await server.ended;
      for (const until = Date.now() + GONE_MS; !family.every(isGone) && Date.now() < until; ) await pause(5);
    },
    restart: async () => {
      server = await startEmbedded({ dir, port });
    },
    stop: () => server.stop(),
  };
}
