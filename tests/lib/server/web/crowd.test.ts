import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Crowd } from "#lib/server/web/crowd.ts";
import { sayUnavailable } from "#lib/server/web/say-unavailable.ts";

const MANY = 200;

let server: Server;
let crowd: Crowd;
let waiting: ((request: IncomingMessage) => void)[] = [];

beforeAll(async () => {
  crowd = new Crowd();
  server = createServer(async (request, response: ServerResponse) => {
    if (!crowd.enter(response)) return sayUnavailable(request, response);
    await new Promise((resolve) => waiting.push(resolve as () => void));
    response.write("slow");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (init: RequestInit = {}) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`, init);
const release = () => {
  for (const resolve of waiting.splice(0)) resolve(undefined as never);
};

test("of two hundred slow requests at once, those beyond the limit hear so at once, and all is well afterwards", async () => {
  const statuses: number[] = [];
  const asked = Array.from({ length: MANY }, () => ask().then(({ status }) => statuses.push(status)));
  await expect.poll(() => statuses.length).toBe(MANY - 64);
  expect(new Set(statuses)).toEqual(new Set([503]));
  expect(crowd.waiting).toBe(64);
  release();
  await Promise.all(asked);
  expect(statuses.filter((status) => status === 200)).toHaveLength(64);
  expect(crowd.waiting).toBe(0);
});

test("a reader who leaves waits no more", async () => {
  const gone = new AbortController();
  const asked = ask({ signal: gone.signal }).catch(() => null);
  await expect.poll(() => crowd.waiting).toBe(1);
  gone.abort();
  await asked;
  await expect.poll(() => crowd.waiting).toBe(0);
  waiting = [];
});
