import "server-only";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { DRAINING } from "../draining.ts";
import type { Env } from "../env.ts";
import { BUILD_FILE } from "./build.ts";
import { type ChildGroup, startNode } from "./child-group.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { StartError } from "./start-error.ts";

const READY_LIMIT_MS = 120_000;
const NEXT = "node_modules/next/dist/bin/next";
const BUILT = ["--conditions=react-server", "--disable-warning=ExperimentalWarning", "lib/server/web/main.ts"];

/** Where this machine reaches the server, whatever address visitors use. */
function localAddress({ host, port }: Env): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

async function isReady(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(30_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

async function untilReady(life: Lifecycle, env: Env, server: ChildGroup): Promise<void> {
  const address = localAddress(env);
  const deadline = Date.now() + READY_LIMIT_MS;
  let ended = false;
  const watch = server.ended.then(() => {
    ended = true;
  });
  while (!(await isReady(address))) {
    life.checkpoint();
    if (ended) throw new StartError("Le serveur s’est arrêté avant d’être prêt : la raison est au-dessus.");
    if (Date.now() > deadline) throw new StartError(`Le serveur ne répond pas à ${address}/api/ready.`);
    await Promise.race([pause(150), watch]);
  }
}

async function stopServer(server: ChildGroup, drainMs: number): Promise<void> {
  if (server.child.connected) server.child.send(DRAINING);
  await Promise.race([pause(drainMs), server.ended]);
  await server.stop();
}

export type ServerKind = "built" | "dev";

/** Starts the web server and waits until it says that it is ready. `drainMs`: how long it says "not ready" before it stops. */
export async function startWebServer(
  life: Lifecycle,
  env: Env,
  kind: ServerKind,
  drainMs: number,
): Promise<ChildGroup> {
  if (kind === "built" && !existsSync(BUILD_FILE)) {
    throw new StartError("L’application n’est pas construite : lancez d’abord npm run build.");
  }
  const dev = [NEXT, "dev", "--port", String(env.port), "--hostname", env.host];
  const server = await life.open(
    async () => startNode({ args: kind === "dev" ? dev : BUILT }),
    (started) => stopServer(started, life.stopping.reason === "SIGTERM" ? drainMs : 0),
  );
  await untilReady(life, env, server);
  return server;
}
