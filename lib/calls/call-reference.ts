import { parseReference } from "#lib/listings/public-listing.ts";

/** What the references of calls begin with: two letters, where those of a quartier are three. */
const LETTERS = "AP";

/** A short name of a call that can be said on the telephone: two letters and four digits of the key. */
export function callReference({ id }: { id: string }): string {
  const digits = Number.parseInt(id.slice(-6), 16) % 10_000;
  return `${LETTERS}-${String(digits).padStart(4, "0")}`;
}

/** The digits of the reference of a call; null for any other text. */
export function callDigits(text: string): number | null {
  const reference = parseReference(text);
  return reference?.letters === LETTERS ? reference.digits : null;
}
