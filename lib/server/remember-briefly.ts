import "server-only";
import { LRUCache } from "lru-cache";

/** How long what was just read is good enough: everybody sees a change within five seconds. */
const BRIEFLY_MS = 4_000;

/**
 * Keeps the last answers in the memory of this process for a few seconds, the question of many people at once being
 * asked once. For questions in somebody's own words: they are too many to be stored.
 */
export function rememberBriefly<Answer extends object>(max: number) {
  const answers = new LRUCache<string, Promise<Answer>>({ max, ttl: BRIEFLY_MS });
  return (key: string, read: () => Promise<Answer>): Promise<Answer> => {
    const known = answers.get(key);
    if (known) return known;
    const answer = read();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
