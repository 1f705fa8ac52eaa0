import { expect, test } from "vitest";
import { atMost } from "#lib/server/at-most.ts";

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test("so many run, so many wait in order, and any other is refused", async () => {
  const inTurn = atMost(2, 1);
  const [first, second] = [gate(), gate()];
  const done: string[] = [];
  const run = (name: string, until: Promise<void>) =>
    inTurn(async () => {
      await until;
      done.push(name);
    });
  const running = [run("first", first.opened), run("second", second.opened)];
  const waiting = run("third", Promise.resolve());
  await expect(run("fourth", Promise.resolve())).rejects.toMatchObject({ code: "too-many-requests" });
  expect(done).toEqual([]);
  second.open();
  await waiting;
  expect(done).toEqual(["second", "third"]);
  first.open();
  await Promise.all(running);
  expect(done).toEqual(["second", "third", "first"]);
});

test("a task that fails leaves its turn", async () => {
  const inTurn = atMost(1, 0);
  await expect(inTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inTurn(() => Promise.resolve("yes"))).toBe("yes");
});
