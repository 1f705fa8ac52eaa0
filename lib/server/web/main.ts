import "server-only";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { connection } from "#db/client.ts";
import { completeEnv, env } from "../env.ts";
import { logger } from "../logger.ts";
import { startMetricsServer } from "../metrics/metrics-server.ts";
import { quietConsole } from "../quiet-error.ts";
import { answerInTime } from "./answer-in-time.ts";
import { AnswerStore } from "./answer-store.ts";
import { lastAnswers } from "./answer-the-last.ts";
import { askApplication } from "./ask-application.ts";
import { Crowd } from "./crowd.ts";
import { DatabaseWatch } from "./database-watch.ts";
import { followChanges } from "./follow-changes.ts";
import { dropForgedHeaders } from "./forged-headers.ts";
import { sayUnavailable } from "./say-unavailable.ts";
import { prepareLastSeen, serveStored } from "./serve-stored.ts";
import { serveWhole } from "./serve-whole.ts";

/** Longer than any proxy keeps its side of a connection: it must be the one to close. */
const KEEP_ALIVE_MS = 75_000;
/** A collector that does not answer holds up no stop. */
const LAST_TRACES_MS = 1_000;

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

/** Its libraries are loaded only where traces are asked for. */
async function openTraces(collectorUrl: string): Promise<() => Promise<void>> {
  return (await import("../traces/start-traces.ts")).startTraces(collectorUrl, "web");
}

async function main(): Promise<void> {
  quietConsole();
  const key = randomBytes(24).toString("base64url");
  completeEnv({ PAGES_KEY: key });
  const { host, port, baseUrl, tilesUrl, trustProxy, metrics: asked, tracesUrl } = env();
  const stopTraces = tracesUrl ? await openTraces(tracesUrl) : async () => {};
  const application = next({ dev: false, hostname: host, port });
  await application.prepare();
  const handle = application.getRequestHandler();
  const inner = await openInner(handle);
  const store = new AnswerStore(askApplication(inner.path, baseUrl, tilesUrl));
  const watch = new DatabaseWatch(connection().url);
  // While nothing can be drawn, what was last seen is all there is; once it can, everything may have changed and is told.
  await followChanges(inner.path, key, () => {
    if (!watch.away) store.forgetPages();
  });
  const crowd = new Crowd();
  const answering: Parameters<typeof answerInTime>[0] = {
    watch,
    prepareKept: (request, response) => prepareLastSeen(store, request, response),
  };
  const metrics = asked ? await startMetricsServer(asked) : null;
  const server = createServer(async (request, response) => {
    metrics?.count(request, response);
    try {
      dropForgedHeaders(request.headers, trustProxy);
      await answerInTime(answering, request, response, async () => {
        if (await serveStored(store, request, response)) return;
        if (!crowd.enter(response)) return sayUnavailable(request, response);
        if (await serveWhole(inner.path, tilesUrl, request, response)) return;
        await handle(request, response);
      });
    } catch (error) {
      logger.error({ err: error }, "unanswered request");
      response.destroy();
    }
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const answerTheLast = lastAnswers(server);
  const stop = async () => {
    await answerTheLast();
    inner.close();
    await Promise.race([stopTraces(), pause(LAST_TRACES_MS)]);
  };
  const end = () => {
    stop()
      .catch((error: unknown) => logger.error({ err: error }, "not closed"))
      .finally(() => process.exit(0));
  };
  process.once("SIGTERM", end).once("SIGINT", end);
  await listen(server, port, host);
}

await main();
