import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { contentSecurityPolicy } from "#lib/server/security-headers.ts";
import { serveWhole } from "#lib/server/web/serve-whole.ts";

const SCRIPT = "(self.__next_f=self.__next_f||[]).push([0])";
const folder = mkdtempSync(join(tmpdir(), "coup-de-main-whole-"));
const socket = join(folder, "application");
let inner: Server;
let outer: Server;
let seen: { method?: string; url?: string; cookie?: string; body: string; by: string }[] = [];

/** The application: `by` says on which way it was asked. */
const application =
  (by: string): RequestListener =>
  async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { method = "", url = "", headers } = request;
    seen.push({ method, url, body, by, ...(headers.cookie && { cookie: headers.cookie }) });
    if (url === "/away") response.writeHead(303, { location: "/there", "set-cookie": ["a=1", "b=2"] }).end();
    else {
      const policy = contentSecurityPolicy(url === "/nonce" ? { nonce: "abc" } : {});
      const type = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
      response.writeHead(404, type).end(`<script>${SCRIPT}</script>${"é".repeat(2_000)}`);
    }
  };

beforeAll(async () => {
  inner = createServer(application("whole")).listen(socket);
  outer = createServer(async (request, response) => {
    if (!(await serveWhole(socket, "", request, response))) application("plain")(request, response);
  });
  await new Promise<void>((resolve) => outer.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  for (const server of [inner, outer]) server.closeAllConnections();
  for (const server of [inner, outer]) server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  seen = [];
});

const PAGE = { accept: "text/html,*/*" };
const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(outer.address() as AddressInfo).port}${path}`, {
    redirect: "manual",
    ...init,
    headers: { ...PAGE, ...init.headers },
  });

test("a page without a nonce comes whole, compressed, with the digests of its scripts", async () => {
  const answer = await ask("/nulle/part", { headers: { cookie: "a=b", "accept-encoding": "br" } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(answer.headers.get("content-security-policy")).toMatch(/script-src 'self' 'sha256-/);
  expect(await answer.text()).toContain("éé");
  expect(seen).toEqual([{ method: "GET", url: "/nulle/part", cookie: "a=b", body: "", by: "whole" }]);
});

test("a form that was sent without a script arrives, and so do redirects and their cookies", async () => {
  const answer = await ask("/away", { method: "POST", body: "x=1" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/there"]);
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(seen).toEqual([{ method: "POST", url: "/away", body: "x=1", by: "whole" }]);
});

test("a policy with a nonce stays as it is", async () => {
  const answer = await ask("/nonce");
  expect(answer.headers.get("content-security-policy")).toBe(contentSecurityPolicy({ nonce: "abc" }));
});

test.each([
  ["what asks for no page", "/besancon", { headers: { accept: "*/*" } }],
  ["an action of a script", "/besancon", { method: "POST", headers: { "next-action": "abc" } }],
  ["the next part of a page", "/besancon", { headers: { rsc: "1" } }],
  ["another method", "/besancon", { method: "DELETE" }],
  ["an address of programs", "/api/besancon/pins", {}],
  ["a page of one reader, which has a nonce", "/besancon/profil?x=1", {}],
] as [string, string, RequestInit][])("%s is left to the application", async (_, path, init) => {
  await ask(path, init);
  expect(seen).toMatchObject([{ by: "plain" }]);
});
