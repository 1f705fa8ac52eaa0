import { afterAll, beforeAll, expect, test } from "vitest";
import { keepUntilChanged } from "#lib/server/keep-until-changed.ts";
import { openNextStore } from "#tests/support/next-store.ts";

const CITY = { tags: ["city:ville-a:listings"] };
let store: ReturnType<typeof openNextStore>;
beforeAll(() => {
  store = openNextStore();
});
afterAll(() => store.close());

const times = <T>(count: number, ask: () => Promise<T>) => Promise.all(Array.from({ length: count }, ask));

test("a hundred pages that need the same cost one question, and one more after each change", async () => {
  let read = 0;
  const ask = () => keepUntilChanged(["one question"], CITY, async () => ({ read: ++read }));
  expect(new Set((await times(100, ask)).map((answer) => answer.read))).toEqual(new Set([1]));
  await store.change(...CITY.tags);
  expect(new Set((await times(100, ask)).map((answer) => answer.read))).toEqual(new Set([2]));
});

test("what was asked before a change is not handed on after it", async () => {
  const [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()];
  const early = keepUntilChanged(["a slow question"], CITY, () => {
    begun.resolve();
    return slow.promise;
  });
  await begun.promise;
  await store.change(...CITY.tags);
  const late = keepUntilChanged(["a slow question"], CITY, async () => "after");
  expect(await late).toBe("after");
  slow.resolve("before");
  expect(await early).toBe("before");
  await store.change(...CITY.tags);
  expect(await keepUntilChanged(["a slow question"], CITY, async () => "again")).toBe("again");
});

test("a failure is nobody's answer but theirs who met it", async () => {
  const ask = (load: () => Promise<string>) => keepUntilChanged(["a failing question"], CITY, load);
  await expect(ask(() => Promise.reject(new Error("down")))).rejects.toThrow("down");
  expect(await ask(async () => "up")).toBe("up");
});
