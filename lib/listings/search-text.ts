/** Longest search that is kept; the rest is left aside. */
export const MAX_SEARCH_LENGTH = 200;
/** Enough to read the longest search from, whatever composing its letters does to it. */
const READ_LENGTH = 4 * MAX_SEARCH_LENGTH;

/** A search as it is kept: one line, composed (NFC), no control or hidden characters; null when nothing is left. */
export function cleanSearch(text: string): string | null {
  const composed = text.slice(0, READ_LENGTH).normalize("NFC").slice(0, MAX_SEARCH_LENGTH);
  return composed.replace(/[\p{C}\s]+/gu, " ").trim() || null;
}
