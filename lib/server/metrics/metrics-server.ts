import "server-only";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { collectDefaultMetrics, Registry } from "prom-client";
import { logger } from "../logger.ts";
import { countRequests } from "./count-requests.ts";
import { serviceGauges } from "./service-gauges.ts";

export type MetricsServer = {
  port: number;
  /** Counts a request of the web server. */
  count: (request: IncomingMessage, response: ServerResponse) => void;
  close: () => void;
};

/**
 * Tells the figures of this process and of the service at `/metrics`, as Prometheus reads them, on a port of its own: they
 * are for whoever runs the service, and for nobody else. Throws when it cannot listen there.
 */
export async function startMetricsServer({ port, host }: { port: number; host: string }): Promise<MetricsServer> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "coup_de_main_" });
  const readService = serviceGauges(registry);
  const count = countRequests(registry);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== "GET" || request.url !== "/metrics") return void response.writeHead(404).end();
    await readService();
    response.writeHead(200, { "content-type": registry.contentType }).end(await registry.metrics());
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      logger.error({ err: error }, "figures not told");
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    count,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
