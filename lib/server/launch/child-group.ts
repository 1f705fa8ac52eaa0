import "server-only";
import { type ChildProcess, spawn } from "node:child_process";

const STOP_MS = 8_000;
const running = new Set<ChildProcess>();

export type ChildGroup = {
  child: ChildProcess;
  /** Exit code, or null when a signal ended it. */
  ended: Promise<number | null>;
  /** SIGTERM, then SIGKILL, to the child and everything that it started. May be called twice. */
  stop: () => Promise<void>;
};

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function stopGroup(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  signalGroup(child, "SIGTERM");
  const late = setTimeout(() => signalGroup(child, "SIGKILL"), STOP_MS);
  await ended;
  clearTimeout(late);
  // The child is gone; a grandchild of it may not be.
  signalGroup(child, "SIGKILL");
}

export type NodeProgram = { args: string[]; cwd?: string; onOutput?: (text: string) => void };

/**
 * Runs a Node program in a process group of its own, so that a Ctrl-C reaches it through `stop` alone, in its turn.
 * Its output goes to this terminal unless `onOutput` takes it. A channel to it stays open until one of them ends.
 */
export function startNode({ args, cwd, onOutput }: NodeProgram): ChildGroup {
  const output = onOutput ? "pipe" : "inherit";
  const child = spawn(process.execPath, args, {
    ...(cwd ? { cwd } : {}),
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => onOutput?.(String(chunk)));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return { child, ended, stop: () => stopGroup(child, ended) };
}

/** Ends at once whatever still runs: the last resort of a stop that takes too long. */
export function killGroups(): void {
  for (const child of running) signalGroup(child, "SIGKILL");
}
