import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Lifecycle } from "#lib/server/launch/lifecycle.ts";

const log: string[] = [];
const stuck = () => log.push("stuck");

/** Something that says when it opens and closes. */
function thing(life: Lifecycle, name: string, meanwhile: () => void = () => {}): Promise<string> {
  return life.open(
    async () => {
      log.push(`open ${name}`);
      meanwhile();
      return name;
    },
    async (opened) => {
      log.push(`close ${opened}`);
    },
  );
}

const signal = () => process.emit("SIGTERM");

beforeEach(() => {
  log.length = 0;
});
afterEach(() => {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeAllListeners(name);
  vi.useRealTimers();
});

test("what was opened is closed in reverse order at the end", async () => {
  await new Lifecycle().run(async (life) => {
    await thing(life, "a");
    await thing(life, "b");
  }, stuck);
  expect(log).toEqual(["open a", "open b", "close b", "close a"]);
});

test("a signal during a start-up ends it after the current step, which is closed too", async () => {
  await new Lifecycle().run(async (life) => {
    await thing(life, "a");
    await thing(life, "b", signal);
    await thing(life, "never");
  }, stuck);
  expect(log).toEqual(["open a", "open b", "close b", "close a"]);
});

test("a running program is told of the first signal, and later ones change nothing", async () => {
  let reason: unknown;
  await new Lifecycle().run(async (life) => {
    await thing(life, "a");
    setImmediate(signal);
    await life.stopRequested();
    process.emit("SIGINT");
    reason = life.stopping.reason;
  }, stuck);
  expect(reason).toBe("SIGTERM");
  expect(log).toEqual(["open a", "close a"]);
});

test("a failure closes everything and is passed on; a failing close does not keep the others from theirs", async () => {
  const run = new Lifecycle().run(async (life) => {
    await thing(life, "a");
    await life.open(
      async () => null,
      async () => {
        throw new Error("cannot close");
      },
    );
    await thing(life, "c");
  }, stuck);
  await expect(run).rejects.toThrow(AggregateError);
  expect(log).toEqual(["open a", "open c", "close c", "close a"]);
  await expect(new Lifecycle().run(() => Promise.reject(new Error("no")), stuck)).rejects.toThrow("no");
});

test("a stop that never ends is given up", async () => {
  vi.useFakeTimers();
  void new Lifecycle().run(async (life) => {
    await life.open(
      async () => null,
      () => new Promise(() => {}),
    );
  }, stuck);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(log).toEqual(["stuck"]);
});
