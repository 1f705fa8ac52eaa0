import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const READY_LIMIT_MS = 300_000;

export type LaunchedApp = {
  baseUrl: string;
  dataDir: string;
  child: ChildProcess;
  /** Everything that it printed so far. */
  output: () => string;
  /** SIGTERM, then the exit code; the data directory is removed. */
  stop: () => Promise<number | null>;
};

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Runs a command of the launcher as npm would, with settings over those of this process. */
export function launch(
  command: string,
  settings: Record<string, string>,
): { child: ChildProcess; output: () => string } {
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, "lib/server/launch/main.ts", command], {
    // As under npm, it stops by itself when the runner that started it is killed.
    env: { ...process.env, npm_lifecycle_event: "test", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return { child, output: () => output };
}

/** The exit code once a child has ended, or at once if it has. */
export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once("exit", resolve));
  return child.exitCode;
}

/** Waits until an application that was launched says that it is ready. Throws what it printed when it ends before. */
export async function untilReady(baseUrl: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const until = Date.now() + READY_LIMIT_MS; Date.now() < until; await pause(200)) {
    if (child.exitCode !== null) throw new Error(`the application ended by itself:\n${output()}`);
    const answer = await fetch(`${baseUrl}/api/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`the application is not ready:\n${output()}`);
}

/** The built application in demo mode on a free port, with a database and mails of its own. */
export async function launchDemo(settings: Record<string, string> = {}): Promise<LaunchedApp> {
  const dataDir = mkdtempSync(join(tmpdir(), "coup-de-main-demo-"));
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const { child, output } = launch("demo", {
    PORT: String(port),
    HOST: "127.0.0.1",
    BASE_URL: baseUrl,
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    NODE_ENV: "production",
    ...settings,
  });
  const stop = async () => {
    child.kill("SIGTERM");
    const code = await exitCode(child);
    rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  try {
    await untilReady(baseUrl, child, output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl, dataDir, child, output, stop };
}
