import "server-only";
import { setTimeout as pause } from "node:timers/promises";

/** Lets so many things a second through, one after the other, whoever asks. */
export type Pacer = { turn: () => Promise<void> };

/** A pacer of this process. Turns are handed out evenly: nobody's turn comes before the one of who asked earlier. */
export function createPacer(perSecond: number): Pacer {
  const gapMs = 1000 / perSecond;
  let next = 0;
  return {
    turn: async () => {
      const now = performance.now();
      const mine = Math.max(now, next);
      next = mine + gapMs;
      // A wait shorter than a timer can measure is not worth one.
      if (mine - now >= 1) await pause(mine - now);
    },
  };
}
