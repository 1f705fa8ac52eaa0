import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PAGE_CACHE_CONTROL } from "#lib/http/keeping.ts";
import { AnswerStore } from "#lib/server/web/answer-store.ts";
import { askApplication } from "#lib/server/web/ask-application.ts";
import { serveStored } from "#lib/server/web/serve-stored.ts";

const HTML = `<p>${"Bonjour. ".repeat(500)}</p>`;
const folder = mkdtempSync(join(tmpdir(), "coup-de-main-serve-"));
let inner: Server;
let outer: Server;
let store: AnswerStore;
/** What the application was asked: the path, and the name that it saw. */
let seen: { path: string; cookie: string | undefined; host: string | undefined }[] = [];
let networks: unknown[] = [];

const application = createServer((asked, answer) => {
  networks.push(asked.headers["x-forwarded-for"]);
  seen.push({ path: asked.url ?? "", cookie: asked.headers.cookie, host: asked.headers.host });
  const type = { "content-type": "text/html; charset=utf-8" };
  if (asked.url?.startsWith("/personal")) {
    const secret = { "cache-control": PAGE_CACHE_CONTROL, "set-cookie": `draft=${seen.length}` };
    answer.writeHead(200, { ...type, ...secret }).end(`for ${asked.headers.cookie ?? "nobody"}`);
  } else if (asked.url?.startsWith("/api/me")) {
    const signedIn = asked.headers.cookie?.includes("cdm-session=") === true;
    const own = { "content-type": "application/json", "cache-control": "private, no-store" };
    answer.writeHead(200, own).end(JSON.stringify({ signedIn }));
  } else if (asked.url === "/broken") answer.writeHead(500, type).end("broken");
  else answer.writeHead(200, { ...type, "cache-control": PAGE_CACHE_CONTROL, "x-frame-options": "DENY" }).end(HTML);
});

beforeAll(async () => {
  const socket = join(folder, "application");
  inner = application.listen(socket);
  outer = createServer(async (asked, answer) => {
    if (!(await serveStored(store, asked, answer))) application.emit("request", asked, answer);
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
  networks = [];
  store = new AnswerStore(askApplication(join(folder, "application"), "https://entraide.example", ""));
});

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = outer.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const call = request({ port, host: "127.0.0.1", path, headers, method }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) });
    });
    call.once("error", reject).end();
  });
}

describe("a page for everyone", () => {
  test("is asked for once, by nobody in particular, under the site's own name", async () => {
    await get("/besancon", { host: "evil.example" });
    await get("/besancon", { cookie: "session=abc" });
    expect(seen).toEqual([{ path: "/besancon", cookie: undefined, host: "entraide.example" }]);
  });

  test("is asked for on the account of the network that needs it", async () => {
    await get("/besancon/annonces?q=guittare", { "x-forwarded-for": "203.0.113.7" });
    await get("/besancon/annonces?q=vello");
    expect(networks).toEqual(["203.0.113.7", undefined]);
  });

  test("comes in the best encoding that the browser reads, with the application's headers", async () => {
    const [br, gzip, plain] = await Promise.all([
      get("/besancon", { "accept-encoding": "gzip, br" }),
      get("/besancon", { "accept-encoding": "gzip" }),
      get("/besancon"),
    ]);
    expect(br.headers).toMatchObject({ "content-encoding": "br", "x-frame-options": "DENY", vary: "Accept-Encoding" });
    expect(br.headers["cache-control"]).toBe(PAGE_CACHE_CONTROL);
    expect(brotliDecompressSync(br.body).toString()).toBe(HTML);
    expect(gunzipSync(gzip.body).toString()).toBe(HTML);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toBe(HTML);
    expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test("is not sent again to whoever has it", async () => {
    const first = await get("/besancon", { "accept-encoding": "br" });
    const again = await get("/besancon", { "accept-encoding": "br", "if-none-match": String(first.headers.etag) });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect(again.headers.etag).toBe(first.headers.etag);
  });

  test("has a head without a body", async () => {
    const head = await get("/besancon", {}, "HEAD");
    expect(head.headers["content-length"]).toBe(String(HTML.length));
    expect(head.body).toHaveLength(0);
  });
});

describe("whoever has cookies", () => {
  test("joins the question of everybody at a public address, and its answer is asked for without theirs", async () => {
    const cookies = Array.from({ length: 50 }, (_, n) => ({ cookie: `cdm-session=${n}` }));
    const answers = await Promise.all(cookies.map((headers) => get("/besancon/annonces?kind=offer", headers)));
    expect(seen.map(({ cookie }) => cookie)).toEqual([undefined]);
    expect(new Set(answers.map(({ body }) => body.toString()))).toEqual(new Set([HTML]));
  });

  test("does not wait for that question where the answer may be theirs", async () => {
    await get("/besancon/publier", { cookie: "cdm-draft=1" });
    expect(seen.map(({ cookie }) => cookie)).toEqual(["cdm-draft=1"]);
  });
});

describe("who a reader is", () => {
  test("is not asked again and again for those without a session", async () => {
    const answers = [await get("/api/me"), await get("/api/me"), await get("/api/me", { cookie: "cdm-draft=1" })];
    expect(seen).toHaveLength(1);
    for (const { body, headers } of answers) {
      expect(JSON.parse(body.toString())).toEqual({ signedIn: false });
      expect(headers).toMatchObject({ "content-type": "application/json", "cache-control": "private, no-store" });
    }
  });

  test("is asked of the application for each one with a session", async () => {
    await get("/api/me");
    const cookie = "a=b; cdm-session=x";
    const answers = [await get("/api/me", { cookie }), await get("/api/me", { cookie })];
    for (const { body } of answers) expect(JSON.parse(body.toString())).toEqual({ signedIn: true });
    expect(seen).toHaveLength(3);
  });

  test("in a city is answered once for all who have no session, and to whoever has one by the application", async () => {
    await get("/api/me?city=besancon");
    await get("/api/me?city=besancon");
    expect(seen).toHaveLength(1);
    await get("/api/me?city=besancon", { cookie: "cdm-session=x" });
    expect(seen).toHaveLength(2);
    await get("/api/me?city=besancon&a=b");
    await get("/api/me?city=besancon&a=b");
    expect(seen.length).toBeGreaterThanOrEqual(4);
  });
});

describe("what is somebody's own", () => {
  test("reaches them alone, from the application, with their cookies", async () => {
    const answers = await Promise.all(["a", "b"].map((name) => get("/personal", { cookie: `session=${name}` })));
    expect(answers.map(({ body }) => body.toString())).toEqual(["for session=a", "for session=b"]);
  });

  test("is not shared even among those without cookies: each gets a cookie of their own", async () => {
    const answers = await Promise.all([get("/personal"), get("/personal"), get("/personal")]);
    const cookies = answers.map(({ headers }) => headers["set-cookie"]?.[0]);
    expect(new Set(cookies).size).toBe(3);
  });
});

test.each<[string, Record<string, string>, string]>([
  ["a form", {}, "POST"],
  ["a part", { range: "bytes=0-10" }, "GET"],
  ["a transition of the router", { rsc: "1" }, "GET"],
  ["a request with credentials", { authorization: "Bearer x" }, "GET"],
])("%s goes to the application each time", async (_, headers, method) => {
  await get("/besancon", headers, method);
  await get("/besancon", headers, method);
  expect(seen).toHaveLength(2);
});

test("a failure is said in the application's own words", async () => {
  expect(await get("/broken")).toMatchObject({ status: 500, body: Buffer.from("broken") });
});
