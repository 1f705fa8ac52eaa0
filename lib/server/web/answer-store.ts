import "server-only";
import { LRUCache } from "lru-cache";
import type { StoredAnswer } from "./stored-answer.ts";

/**
 * Asks for a path as somebody without a name; null when the answer is not for everyone. Throws when nobody answers. The
 * network, as `X-Forwarded-For` names it, is whose question it is where the application counts them; the answer is not
 * its own.
 */
export type AskAnonymously = (path: string, network: string) => Promise<StoredAnswer | null>;

const MAX_BYTES = 64_000_000;
const MAX_ANSWER_BYTES = 4_000_000;
/** What was personal once is not asked for anonymously again during this time. */
const PERSONAL_MS = 60_000;
const MAX_PERSONAL = 10_000;
/** While the application fails, what was last seen of a page is better than nothing. */
const FAILING_MS = 5 * 60_000;

/**
 * The public answers of the last seconds, by path. However many ask for a path at once, the application is asked once;
 * and it is always asked without cookies, so that nothing personal can be kept.
 */
export class AnswerStore {
  readonly #ask: AskAnonymously;
  readonly #now: () => number;
  readonly #answers = new LRUCache<string, StoredAnswer>({
    maxSize: MAX_BYTES,
    maxEntrySize: MAX_ANSWER_BYTES,
    // Compressed copies come on top of the body.
    sizeCalculation: ({ bytes }) => Math.ceil(bytes * 1.5) + 1_000,
  });
  readonly #personal: LRUCache<string, true>;
  readonly #asking = new Map<string, Promise<StoredAnswer | null>>();

  constructor(ask: AskAnonymously, now: () => number = Date.now) {
    this.#ask = ask;
    this.#now = now;
    this.#personal = new LRUCache({ max: MAX_PERSONAL, ttl: PERSONAL_MS, ttlResolution: 0, perf: { now } });
  }

  /** The answer for everyone, asked for when there is none; null when this path has none. */
  async find(path: string, network = ""): Promise<StoredAnswer | null> {
    const kept = this.#answers.get(path);
    const age = kept ? this.#now() - kept.storedAt : 0;
    if (kept && age < kept.keeping.freshMs) return kept;
    if (this.#personal.has(path)) return null;
    const asked = this.#askOnce(path, network, kept);
    if (!kept || age >= kept.keeping.freshMs + kept.keeping.staleMs) return asked;
    asked.catch(() => {});
    return kept;
  }

  /** Whether this path has, or lately had, an answer for everyone. */
  has(path: string): boolean {
    return this.#answers.has(path);
  }

  /** What was last seen of a path, as long as it is better than nothing. */
  lastSeen(path: string): StoredAnswer | null {
    const kept = this.#answers.get(path);
    return kept && this.#now() - kept.storedAt < FAILING_MS ? kept : null;
  }

  /** Forgets every page, not what never changes at its address. */
  forgetPages(): void {
    for (const [path, { keeping }] of this.#answers.entries()) if (keeping.staleMs > 0) this.#answers.delete(path);
    // What is being drawn right now may hold what was true before.
    this.#asking.clear();
  }

  #askOnce(path: string, network: string, kept: StoredAnswer | undefined): Promise<StoredAnswer | null> {
    const already = this.#asking.get(path);
    if (already) return already;
    const asking: Promise<StoredAnswer | null> = this.#askAndKeep(
      () => this.#ask(path, network),
      path,
      kept,
      () => this.#asking.get(path) === asking,
    ).finally(() => {
      if (this.#asking.get(path) === asking) this.#asking.delete(path);
    });
    this.#asking.set(path, asking);
    return asking;
  }

  async #askAndKeep(
    ask: () => Promise<StoredAnswer | null>,
    path: string,
    kept: StoredAnswer | undefined,
    isCurrent: () => boolean,
  ): Promise<StoredAnswer | null> {
    try {
      const answer = await ask();
      if (!answer) {
        this.#answers.delete(path);
        this.#personal.set(path, true);
      } else if (isCurrent()) this.#answers.set(path, answer);
      return answer;
    } catch (error) {
      if (kept && this.#now() - kept.storedAt < FAILING_MS) return kept;
      throw error;
    }
  }
}
