import { maskEmail } from "#lib/identity/email-address.ts";

const KEPT_LENGTH = 300;
const ADDRESS = /[^\s<>()[\]"'`;,:=]+@[\p{L}\p{N}.-]+/gu;

/** What a server said, on one line and of a length that can be read. */
export function serverWords(text: string): string {
  return text
    .slice(0, 4 * KEPT_LENGTH)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, KEPT_LENGTH);
}

/** The same for eyes that are not to learn anybody's address. */
export function maskedWords(text: string): string {
  return serverWords(text).replace(ADDRESS, maskEmail);
}
