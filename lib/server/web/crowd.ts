import "server-only";
import type { ServerResponse } from "node:http";

/** More than these wait for each other longer than a reader waits; those beyond hear so at once, and the others are served. */
const MOST_WAITING = 64;

/** The requests that wait for the application at this moment, until the first byte of their answer. */
export class Crowd {
  #waiting = 0;

  get waiting(): number {
    return this.#waiting;
  }

  /** Whether one more may wait; it is counted until its answer begins, or its reader leaves. */
  enter(response: ServerResponse): boolean {
    if (this.#waiting >= MOST_WAITING) return false;
    this.#waiting += 1;
    let left = false;
    const leave = () => {
      if (!left) this.#waiting -= 1;
      left = true;
    };
    const { writeHead } = response;
    // Whoever writes without a head has Node write one by this same method.
    response.writeHead = ((...head: Parameters<typeof writeHead>) => {
      leave();
      return writeHead.apply(response, head);
    }) as typeof writeHead;
    response.once("close", leave);
    return true;
  }
}
