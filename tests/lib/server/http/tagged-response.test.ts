import { expect, it } from "vitest";
import { PAGE_CACHE_CONTROL } from "#lib/http/keeping.ts";
import { nothingThere, taggedResponse } from "#lib/server/http/tagged-response.ts";

const answer = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  taggedResponse(new Request("http://localhost/x", { headers }), body, "image/png");

it("is kept as pages are, text or bytes", async () => {
  const response = answer(new Uint8Array([1, 2, 3]));
  expect(response.headers.get("content-type")).toBe("image/png");
  expect(response.headers.get("cache-control")).toBe(PAGE_CACHE_CONTROL);
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
});

it("has a tag that changes with what it says, and is empty for somebody who has it", async () => {
  const tag = answer("a").headers.get("etag") ?? "";
  expect(tag).toMatch(/^"[\w-]{20,}"$/);
  expect(answer("b").headers.get("etag")).not.toBe(tag);
  const known = answer("a", { "If-None-Match": `W/${tag}` });
  expect([known.status, await known.text()]).toEqual([304, ""]);
});

it("nothing is kept of what is not there", () => {
  expect([nothingThere().status, nothingThere().headers.get("cache-control")]).toEqual([404, "no-store"]);
});
