import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PAGE_CACHE_CONTROL } from "#lib/http/keeping.ts";
import { hasNginx, type Nginx, startNginx } from "#tests/support/nginx.ts";

/** What `docs/nginx` allows a page to be old: a second fresh, one more while it is renewed; its clock ticks in seconds. */
const OLD_MS = 4_000;
const VISITORS = 20;

function tryNginx(): void {
  let application: Server;
  let nginx: Nginx;
  let answer: RequestListener;
  let asked: number;

  beforeAll(async () => {
    application = createServer((request, response) => {
      asked++;
      answer(request, response);
    });
    await new Promise<void>((resolve) => application.listen(0, "127.0.0.1", resolve));
    nginx = await startNginx(`http://127.0.0.1:${(application.address() as AddressInfo).port}`, Buffer.from("file"));
  });
  afterAll(async () => {
    await nginx.stop();
    application.closeAllConnections();
    application.close();
  });
  beforeEach(() => {
    asked = 0;
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(nginx.url + path, { headers }).then((response) => response.text());

  test("lets nobody wait for what another is told in private", async () => {
    const waiting = Promise.withResolvers<void>();
    answer = async (request, response) => {
      // Everybody is here before anybody is answered, or nobody ever is.
      if (asked === VISITORS) waiting.resolve();
      await waiting.promise;
      response.writeHead(200, { "cache-control": "private, no-store" }).end(request.headers.cookie);
    };
    const names = Array.from({ length: VISITORS }, (_, n) => `session=${n}`);
    const started = performance.now();
    expect(await Promise.all(names.map((cookie) => get("/api/me", { cookie })))).toEqual(names);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("keeps a public page for a second, and shows nobody an old one", async () => {
    answer = (_, response) => response.writeHead(200, { "cache-control": PAGE_CACHE_CONTROL }).end(`drawn ${asked}`);
    expect(await get("/besancon")).toBe("drawn 1");
    expect(await get("/besancon", { cookie: "session=1" })).toBe("drawn 1");
    await expect.poll(() => get("/besancon"), { timeout: OLD_MS, interval: 100 }).not.toBe("drawn 1");
  });
}

test("the configuration that the project ships passes on and keeps nothing that is private", () => {
  const [cache, proxy] = ["cache", "proxy"].map((name) => readFileSync(`docs/nginx/${name}.conf`, "utf8"));
  for (const text of [cache, proxy]) expect(text?.split("{").length).toBe(text?.split("}").length);
  expect(proxy).toMatch(/^proxy_set_header X-Forwarded-For \$remote_addr;$/m);
  expect(proxy).toMatch(/^proxy_cache_bypass \$http_authorization \$http_rsc \$http_range;$/m);
  expect(proxy).not.toMatch(/^\s*proxy_cache_(?:lock|use_stale) /m);
  expect(proxy).not.toMatch(/^\s*proxy_ignore_headers .*(?:Cache-Control|Set-Cookie|Expires)/m);
});

// nginx is no npm package: where a machine has it, the configuration runs.
if (hasNginx()) describe("the nginx that the project ships", () => tryNginx());
