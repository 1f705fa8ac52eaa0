import { describe, expect, it } from "vitest";
import { PAGE_CACHE_CONTROL } from "#lib/http/keeping.ts";
import { pinsResponse, unknownCity, wrongParameter } from "#lib/server/map/pins-response.ts";

const ANSWER = { level: "cells", cells: [] } as const;
const ask = (headers: Record<string, string> = {}) =>
  pinsResponse(new Request("http://localhost/api/besancon/pins", { headers }), ANSWER);

describe("the answer with the pins", () => {
  it("is compact JSON that any cache may keep", async () => {
    const response = ask();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(response.headers.get("cache-control")).toBe(PAGE_CACHE_CONTROL);
    expect(await response.text()).toBe('{"level":"cells","cells":[]}');
  });

  it("has a tag that changes with what it says", () => {
    const tag = ask().headers.get("etag");
    expect(tag).toMatch(/^"[\w-]{20,}"$/);
    const other = pinsResponse(new Request("http://localhost/"), { level: "groups", cells: [] });
    expect(other.headers.get("etag")).not.toBe(tag);
    expect(ask().headers.get("etag")).toBe(tag);
  });

  it("is empty for somebody who already has it, however a proxy rewrote the tag", async () => {
    const tag = ask().headers.get("etag") ?? "";
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const response = ask({ "If-None-Match": known });
      expect(response.status).toBe(304);
      expect(await response.text()).toBe("");
      expect(response.headers.get("etag")).toBe(tag);
    }
    expect(ask({ "If-None-Match": '"other"' }).status).toBe(200);
  });
});

describe("a question that cannot be answered", () => {
  it("is told in a few words, and not kept by caches", async () => {
    const [city, parameter] = [unknownCity(), wrongParameter("bbox")];
    expect([city.status, parameter.status]).toEqual([404, 400]);
    expect(await city.json()).toEqual({ error: "unknown_city" });
    expect(await parameter.json()).toEqual({ error: "wrong_parameter", parameter: "bbox" });
    expect(parameter.headers.get("cache-control")).toBe("no-store");
  });
});
