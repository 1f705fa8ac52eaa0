import { ID_PATTERN } from "#lib/ids/id-pattern.ts";

const MAX_LENGTH = 500;
const PART = new RegExp(`^${ID_PATTERN}$`);

/**
 * What somebody pasted to say which listing they mean: the address of its page, its id in it, or the reference on its
 * page. An address names a listing by the last id of its path; null when there is nothing to look for.
 */
export function readReportedPlace(text: string): { id: string } | { reference: string } | null {
  const pasted = text.trim();
  if (pasted === "" || pasted.length > MAX_LENGTH) return null;
  const path = pasted.split(/[?#]/)[0] ?? "";
  const id = path
    .toLowerCase()
    .split("/")
    .findLast((part) => PART.test(part));
  return id ? { id } : { reference: pasted };
}
