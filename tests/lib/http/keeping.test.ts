import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnswerHead, keepingOf, PAGE_CACHE_CONTROL } from "#lib/http/keeping.ts";

const page: AnswerHead = {
  status: 200,
  cacheControl: PAGE_CACHE_CONTROL,
  vary: "rsc, Accept-Encoding",
  setsCookie: false,
};
const SEEN_BY_EVERYONE_MS = 5_000;

test("a page for everyone is kept for less than what a change may take to be seen", () => {
  const keeping = keepingOf(page);
  expect(keeping).not.toBeNull();
  expect((keeping?.freshMs ?? 0) + (keeping?.staleMs ?? 0)).toBeLessThan(SEEN_BY_EVERYONE_MS);
});

test("the time that the application allows does not make a page live longer here", () => {
  const stored = "s-maxage=60, stale-while-revalidate=31535940";
  expect(keepingOf({ ...page, cacheControl: stored })).toEqual(keepingOf(page));
});

test("what never changes at its address is kept longest", () => {
  const keeping = keepingOf({ ...page, cacheControl: "public, max-age=31536000, immutable" });
  expect(keeping?.freshMs).toBeGreaterThan(keepingOf(page)?.freshMs ?? 0);
});

test.each<[string, Partial<AnswerHead>]>([
  ["says nothing", { cacheControl: undefined }],
  ["is for the browser alone", { cacheControl: "public, max-age=60" }],
  ["is private", { cacheControl: "private, s-maxage=60" }],
  ["is not to be stored", { cacheControl: "no-store, s-maxage=60" }],
  ["is to be asked again each time", { cacheControl: "No-Cache, s-maxage=60" }],
  ["lives no time", { cacheControl: "s-maxage=0" }],
  ["gives a cookie", { setsCookie: true }],
  ["varies by who asks", { vary: "Accept-Encoding, Cookie" }],
  ["varies by everything", { vary: "*" }],
  ["sends elsewhere", { status: 307 }],
  ["fails", { status: 500 }],
])("an answer that %s is not kept", (_, head) => {
  expect(keepingOf({ ...page, ...head })).toBeNull();
});

test("whatever else it says, what is private is never kept", () => {
  const words = fc.constantFrom("public", "s-maxage=60", "immutable", "max-age=3", "must-revalidate", 'private="x"');
  const hidden = fc.constantFrom("private", "no-store", "no-cache", "PRIVATE", " no-store ");
  fc.assert(
    fc.property(fc.array(words), hidden, fc.array(words), (before, secret, after) => {
      expect(keepingOf({ ...page, cacheControl: [...before, secret, ...after].join(",") })).toBeNull();
    }),
  );
});
