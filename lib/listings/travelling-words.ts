/** Long enough for any title. */
export const TRAVELLING_LENGTH = 120;

/**
 * The words of a title that may travel in an address: figures and addresses play no part in finding listings, and have no
 * business in a log.
 */
export function travellingWords(title: string): string {
  const words = title.replace(/\S*[@\p{N}]\S*/gu, " ").replace(/\s+/gu, " ");
  return words.trim().slice(0, TRAVELLING_LENGTH).toWellFormed();
}
