import "server-only";
import { LRUCache } from "lru-cache";
import { pagesEpoch } from "./pages-epoch.ts";

/** How long what was read is good enough while no change is heard of. */
const BRIEFLY_MS = 4_000;

/**
 * Keeps the last answers in the memory of this process for a few seconds, or until something changes; the question of
 * many people at once is asked once. For questions in somebody's own words: they are too many to be stored.
 */
export function rememberBriefly<Answer>(max: number) {
  const answers = new LRUCache<string, Promise<Answer>>({ max, ttl: BRIEFLY_MS });
  return (question: string, read: () => Promise<Answer>): Promise<Answer> => {
    const key = `${pagesEpoch()} ${question}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = read();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
