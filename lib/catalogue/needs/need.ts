import type { CategoryKey } from "../category-key.ts";

/**
 * Something that neighbours need or give, and the words by which they speak of it. `act` is what is done, `thing` what it
 * is about: the same act on another thing, or another act on the same thing, is only half of the same help.
 */
export type Need = {
  key: string;
  facet: "act" | "thing";
  /** The categories that it speaks for, the main one first; none when it may be in any. */
  in: readonly CategoryKey[];
  /** Words, one form of each, separated by spaces; the words of a phrase are joined by underscores. */
  words: string;
};
