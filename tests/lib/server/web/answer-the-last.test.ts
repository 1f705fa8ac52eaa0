import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lastAnswers } from "#lib/server/web/answer-the-last.ts";

const MANY = 20;

let server: Server;
let url: string;
let open: ServerResponse[];
let answerTheLast: (limitMs?: number) => Promise<void>;
beforeEach(async () => {
  open = [];
  server = createServer((_, response) => open.push(response));
  answerTheLast = lastAnswers(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const askMany = () => Promise.all(Array.from({ length: MANY }, () => fetch(url).then((answer) => answer.text())));

test("everything that was asked before a stop is answered, whole, and nothing is asked after it", async () => {
  const asked = askMany();
  await expect.poll(() => open.length).toBe(MANY);
  let stopped = false;
  const stopping = answerTheLast().then(() => {
    stopped = true;
  });
  await expect(fetch(url)).rejects.toThrow();
  for (const response of open) response.write("begun, ");
  expect(stopped).toBe(false);
  for (const response of open) response.end("and ended");
  expect(new Set(await asked)).toEqual(new Set(["begun, and ended"]));
  await stopping;
});

test("whoever goes on asking on the connection they have is told that it ends", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get(url, { agent }, (answer) => resolve(answer.resume())).once("error", reject);
    });
  const [first, second] = [ask(), ask()];
  await expect.poll(() => open.length).toBe(1);
  // Its head leaves before the stop: the other question comes on the same connection.
  open[0]?.write("one");
  expect((await first).headers.connection).toBe("keep-alive");
  const stopping = answerTheLast();
  open[0]?.end();
  await expect.poll(() => open.length).toBe(2);
  open[1]?.end("two");
  expect((await second).headers.connection).toBe("close");
  await stopping;
  agent.destroy();
});

test("a stream that stays open holds up no stop", async () => {
  const stream = fetch(url).then((answer) => answer.text());
  await expect.poll(() => open.length).toBe(1);
  const began = performance.now();
  await answerTheLast(200);
  expect(performance.now() - began).toBeLessThan(1_500);
  open[0]?.destroy();
  await expect(stream).rejects.toThrow();
});
