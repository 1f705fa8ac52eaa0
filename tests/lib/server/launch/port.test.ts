import { createServer } from "node:net";
import { expect, test } from "vitest";
import { assertPortFree } from "#lib/server/launch/port.ts";
import { freePort } from "#tests/support/launched-app.ts";

test("a free port is accepted, and left free", async () => {
  const port = await freePort();
  await assertPortFree(port, "127.0.0.1");
  await assertPortFree(port, "0.0.0.0");
});

test("a busy port is said in one sentence, with a way out", async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "0.0.0.0", resolve));
  await expect(assertPortFree(port, "0.0.0.0")).rejects.toThrow(/^Le port \d+ est déjà occupé [^\n]+PORT=\d+\.$/);
  await new Promise((resolve) => server.close(resolve));
});

test("an address of another machine is said to be one", async () => {
  await expect(assertPortFree(await freePort(), "192.0.2.1")).rejects.toThrow(/^HOST=192\.0\.2\.1 /);
});
