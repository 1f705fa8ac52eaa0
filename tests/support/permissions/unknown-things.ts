import { uuidv7 } from "#db/uuid.ts";
import { tampered } from "#tests/support/preferences-links.ts";

/** Of what names a thing: an id, the key of a photo, a link. */
const ID_LENGTH = 32;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Puts an id that is nobody's in the place of each id that an area made, and spoils its links, wherever they stand in what is
 * sent. `found` says whether there were any; `mask` blots out both, since an answer may say again what was sent.
 */
export function unknownThings(made: object): {
  swap: <Value>(value: Value) => Value;
  found: () => boolean;
  mask: (said: string) => string;
} {
  const known = Object.values(made).filter(
    (value): value is string => typeof value === "string" && value.length >= ID_LENGTH,
  );
  const others = new Map(known.map((value) => [value, UUID.test(value) ? uuidv7() : tampered(value)]));
  let isFound = false;
  const swapText = (text: string): string => {
    let swapped = text;
    for (const [id, other] of others) swapped = swapped.replaceAll(id, other);
    if (swapped !== text) isFound = true;
    return swapped;
  };
  const swap = <Value>(value: Value): Value => {
    if (typeof value === "string") return swapText(value) as Value;
    if (Array.isArray(value)) return value.map(swap) as Value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, swap(one)])) as Value;
  };
  const mask = (said: string) => [...others].flat().reduce((text, thing) => text.replaceAll(thing, "…"), said);
  return { swap, found: () => isFound, mask };
}
