import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { trace } from "@opentelemetry/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runJob } from "#lib/server/jobs/run-job.ts";
import { startTraces } from "#lib/server/traces/start-traces.ts";

const SECRET = "qj7-the-token-of-a-link";

let collector: Server;
const received: { path: string; body: string }[] = [];
beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ path: request.url ?? "", body });
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

/** The spans that came, by name. */
const spans = () =>
  new Map(
    received
      .flatMap(({ body }) => JSON.parse(body).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans)
      .flatMap((scope) => scope.spans)
      .map((span) => [span.name, span]),
  );

test("a collector hears of requests and jobs by their patterns, and of nothing that somebody typed", async () => {
  const stop = startTraces(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`, "web");
  // As Next writes them.
  const tracer = trace.getTracer("next.js");
  const request = tracer.startSpan("GET", {
    attributes: { "http.method": "GET", "http.target": `/besancon/preferences?lien=${SECRET}`, "next.span_type": "x" },
  });
  request.setAttributes({ "http.route": "/[locale]/[city]/preferences", "http.status_code": 500 });
  request.updateName("GET /[locale]/[city]/preferences");
  request.recordException(new TypeError(`Failed query: params ${SECRET}`));
  request.setStatus({ code: 2, message: SECRET });
  request.end();
  const asked = tracer.startSpan(`fetch GET https://addresses.example/search?q=${SECRET}`, {
    attributes: { "http.url": `https://addresses.example/search?q=${SECRET}`, "net.peer.name": "addresses.example" },
  });
  asked.end();
  await runJob("purge", async () => {}, { id: "1", name: "purge", data: { token: SECRET } } as never);
  await stop();
  expect(received.map(({ path }) => path)).toEqual(["/v1/traces"]);
  expect(received[0]?.body).not.toContain(SECRET);
  expect([...spans().keys()].sort()).toEqual(["GET /[locale]/[city]/preferences", "fetch GET", "job purge"]);
  const told = JSON.stringify(spans().get("GET /[locale]/[city]/preferences"));
  for (const kept of ["http.route", "http.status_code", "TypeError"]) expect(told).toContain(kept);
  for (const left of ["http.target", "exception.message", "exception.stacktrace"]) expect(told).not.toContain(left);
});
