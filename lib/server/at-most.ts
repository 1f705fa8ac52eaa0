import "server-only";
import { Refusal } from "#lib/refusals/refusal.ts";

/** Runs at most `running` tasks at the same time; `waiting` more wait for their turn, and any other is refused. */
export function atMost(running: number, waiting: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let free = running;
  const queue: (() => void)[] = [];

  async function takeTurn(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return;
    }
    if (queue.length >= waiting) throw new Refusal("too-many-requests");
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  /** The turn passes straight to the next in the queue. */
  function endTurn(): void {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  }

  return async (task) => {
    await takeTurn();
    try {
      return await task();
    } finally {
      endTurn();
    }
  };
}
