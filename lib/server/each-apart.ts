import "server-only";
import { isDatabaseAway } from "./database-away.ts";

/**
 * Does something for one after the other. One for which it fails keeps no other one waiting: what was thrown first is thrown
 * once all had their turn, or at once when the database is away.
 */
export async function eachApart<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await act(item);
    } catch (cause) {
      if (isDatabaseAway(cause)) throw cause;
      failures.push(cause);
    }
  }
  if (failures.length > 0) throw failures[0];
}
