import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { exitCode } from "./launched-app.ts";

/** Waits until an address answers 200, at most half a minute. */
export async function untilAnswering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`${url} does not answer`);
}

/** SIGTERM, then waits for the end. */
export async function endChild(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  await exitCode(child);
}
