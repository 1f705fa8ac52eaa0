import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Counter, Histogram, type Registry } from "prom-client";
import { isPublicPath } from "#lib/i18n/public-path.ts";

/** Sorts of requests, so few that no address, no city and nobody can be told by one. */
type RouteClass = "asset" | "photo" | "probe" | "stream" | "api" | "action" | "public-page" | "page";

const SORTS: readonly (readonly [RouteClass, RegExp])[] = [
  ["asset", /^\/(?:_next|icons|geo|fonts|sw\.js|favicon)/],
  ["photo", /^\/photos\//],
  ["probe", /^\/api\/(?:health|ready)$/],
  ["stream", /^\/api\/.*\/events$/],
  ["api", /^\/api\//],
];

/** What sort of request it is. */
export function routeClassOf({
  url = "/",
  method,
  headers,
}: Pick<IncomingMessage, "url" | "method" | "headers">): RouteClass {
  const path = url.split("?")[0] ?? "/";
  const [known] = SORTS.find(([, pattern]) => pattern.test(path)) ?? [];
  if (known) return known;
  if (headers["next-action"] !== undefined || method === "POST") return "action";
  return isPublicPath(path) ? "public-page" : "page";
}

/** A status of our own for readers who left before their answer began. */
const statusOf = (response: ServerResponse) =>
  response.headersSent ? `${Math.floor(response.statusCode / 100)}xx` : "gone";

/** Counts requests and how long their answers took, by sort and class of status, in a registry. Gives what counts one. */
export function countRequests(registry: Registry): (request: IncomingMessage, response: ServerResponse) => void {
  const labelNames = ["route", "status"] as const;
  const requests = new Counter({
    name: "coup_de_main_http_requests_total",
    help: "Requests, by sort and class of status.",
    labelNames,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "coup_de_main_http_request_duration_seconds",
    help: "From a request to the end of its answer; streams of events, which stay open, are left out.",
    labelNames,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    registers: [registry],
  });
  return (request, response) => {
    const began = performance.now();
    const route = routeClassOf(request);
    response.once("close", () => {
      const labels = { route, status: statusOf(response) };
      requests.inc(labels);
      if (route !== "stream") seconds.observe(labels, (performance.now() - began) / 1000);
    });
  };
}
