import { beforeEach, describe, expect, test } from "vitest";
import { AnswerStore } from "#lib/server/web/answer-store.ts";
import { StoredAnswer } from "#lib/server/web/stored-answer.ts";

const PAGE = { freshMs: 1_000, staleMs: 2_000 };
const FOREVER = { freshMs: 3_600_000, staleMs: 0 };

let now: number;
let asked: string[];
let answer: (path: string) => Promise<StoredAnswer | null>;
let store: AnswerStore;

const page = (text: string, keeping = PAGE) =>
  new StoredAnswer({ status: 200, headers: { "content-type": "text/plain" }, body: Buffer.from(text) }, keeping, now);
const textOf = async (found: StoredAnswer | null) => (await found?.body("identity"))?.toString();

beforeEach(() => {
  now = 1_000_000;
  asked = [];
  answer = async () => page(`drawn ${asked.length}`);
  store = new AnswerStore(
    (path) => {
      asked.push(path);
      return answer(path);
    },
    () => now,
  );
});

test("a thousand visitors at once cost one question", async () => {
  const found = await Promise.all(Array.from({ length: 1_000 }, () => store.find("/besancon")));
  expect(asked).toEqual(["/besancon"]);
  expect(new Set(await Promise.all(found.map(textOf)))).toEqual(new Set(["drawn 1"]));
});

test("fresh: served; a little old: served while it is asked anew, once; older: waited for", async () => {
  await store.find("/");
  now += 999;
  expect(await textOf(await store.find("/"))).toBe("drawn 1");
  expect(asked).toHaveLength(1);
  now += 1;
  const both = await Promise.all([store.find("/"), store.find("/")]);
  expect(await Promise.all(both.map(textOf))).toEqual(["drawn 1", "drawn 1"]);
  expect(asked).toHaveLength(2);
  expect(await textOf(await store.find("/"))).toBe("drawn 2");
  now += 3_000;
  expect(await textOf(await store.find("/"))).toBe("drawn 3");
});

test("paths do not mix", async () => {
  answer = async (path) => page(path);
  const found = await Promise.all(["/a", "/b", "/a?x"].map((path) => store.find(path)));
  expect(await Promise.all(found.map(textOf))).toEqual(["/a", "/b", "/a?x"]);
});

test("what is not for everyone is nobody's answer, and is not asked for anonymously again soon", async () => {
  answer = async () => null;
  expect(await Promise.all([store.find("/profil"), store.find("/profil")])).toEqual([null, null]);
  expect(await store.find("/profil")).toBeNull();
  expect(asked).toHaveLength(1);
  now += 60_001;
  await store.find("/profil");
  expect(asked).toHaveLength(2);
});

test("a page that stops being for everyone is no longer served", async () => {
  await store.find("/");
  now += 5_000;
  answer = async () => null;
  expect(await store.find("/")).toBeNull();
  expect(store.has("/")).toBe(false);
});

describe("forgetting the pages", () => {
  test("has them drawn anew, and leaves what never changes", async () => {
    answer = async (path) => page(`${path} ${asked.length}`, path === "/script" ? FOREVER : PAGE);
    await store.find("/");
    await store.find("/script");
    store.forgetPages();
    expect(await textOf(await store.find("/"))).toBe("/ 3");
    expect(await textOf(await store.find("/script"))).toBe("/script 2");
  });

  test("does not keep what was being drawn before the change", async () => {
    const drawing = Promise.withResolvers<StoredAnswer | null>();
    answer = () => drawing.promise;
    const early = store.find("/");
    store.forgetPages();
    answer = async () => page("after");
    expect(await textOf(await store.find("/"))).toBe("after");
    drawing.resolve(page("before"));
    await early;
    expect(await textOf(await store.find("/"))).toBe("after");
  });
});

describe("when the application fails", () => {
  beforeEach(async () => {
    await store.find("/seen");
    answer = () => Promise.reject(new Error("down"));
  });

  test("a page seen lately is still served, one never seen is not", async () => {
    now += 4 * 60_000;
    expect(await textOf(await store.find("/seen"))).toBe("drawn 1");
    await expect(store.find("/new")).rejects.toThrow("down");
  });

  test("but not for ever, and it is asked again at each visit", async () => {
    now += 5 * 60_000;
    await expect(store.find("/seen")).rejects.toThrow("down");
    answer = async () => page("up again");
    expect(await textOf(await store.find("/seen"))).toBe("up again");
  });
});

test("memory is bounded, whatever addresses are made up", async () => {
  answer = async () => page("x".repeat(1_000_000));
  for (let n = 0; n < 80; n++) await store.find(`/made-up-${n}`);
  expect(store.has("/made-up-0")).toBe(false);
  expect(store.has("/made-up-79")).toBe(true);
});
