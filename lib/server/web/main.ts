import "server-only";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import next from "next";
import { completeEnv, env } from "../env.ts";
import { logger } from "../logger.ts";
import { quietConsole } from "../quiet-error.ts";
import { AnswerStore } from "./answer-store.ts";
import { askApplication } from "./ask-application.ts";
import { followChanges } from "./follow-changes.ts";
import { serveStored } from "./serve-stored.ts";

/** Longer than any proxy keeps its side of a connection: it must be the one to close. */
const KEEP_ALIVE_MS = 75_000;
const STOP_LIMIT_MS = 5_000;

function listen(server: Server, ...where: [path: string] | [port: number, host: string]): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(...(where as [string]), resolve);
  });
}

/** The application on a socket that only this machine's same user reaches, for questions without a visitor. */
async function openInner(handle: RequestListener): Promise<{ path: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "coup-de-main-web-"));
  const path = join(folder, "application");
  const server = createServer(handle);
  await listen(server, path);
  return {
    path,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function stopOnSignal(server: Server, close: () => void): void {
  const stop = () => {
    server.close(() => {
      close();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => {
      close();
      process.exit(0);
    }, STOP_LIMIT_MS).unref();
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
}

async function main(): Promise<void> {
  quietConsole();
  const key = randomBytes(24).toString("base64url");
  completeEnv({ PAGES_KEY: key });
  const { host, port, baseUrl } = env();
  const application = next({ dev: false, hostname: host, port });
  await application.prepare();
  const handle = application.getRequestHandler();
  const inner = await openInner(handle);
  const store = new AnswerStore(askApplication(inner.path, baseUrl));
  await followChanges(inner.path, key, () => store.forgetPages());
  const server = createServer(async (request, response) => {
    try {
      if (!(await serveStored(store, request, response))) await handle(request, response);
    } catch (error) {
      logger.error({ err: error }, "unanswered request");
      response.destroy();
    }
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  stopOnSignal(server, inner.close);
  await listen(server, port, host);
}

await main();
