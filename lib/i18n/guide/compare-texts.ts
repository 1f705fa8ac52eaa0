import { diffWordsWithSpace } from "diff";

/** A piece of a text beside its earlier version. */
export type ComparedPart = { text: string; change: "same" | "added" | "removed" };

/** What changed from one text to another, word by word; the parts without what was removed are the new text. */
export function compareTexts(before: string, after: string): ComparedPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? "added" : removed ? "removed" : "same",
  }));
}
