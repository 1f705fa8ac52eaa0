/** In UTF-16 units, as text fields count them. */
export const MAX_MESSAGE = 2000;
/** Far too long, whatever would be left once it is tidied. */
export const MAX_TYPED = 10 * MAX_MESSAGE;
/** Until the other one has answered, a stranger writes so many messages at most. */
export const MAX_BEFORE_ANSWER = 3;

/** Control characters but the line feed, and what turns the direction of a text around or hides in it. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
/** Begins where a word begins, so that a long text is read once. Words of French that are also ends of addresses need a path. */
const LINK =
  /(?:https?:\/\/|www\.)\S|(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+\.(?:(?:com|fr|net|org|io|eu|info|biz|link|ly|ch|app|shop|xyz)(?:\/|(?![\p{L}\p{N}.-]))|(?:be|de|me|gl|co)\/\S)/iu;

/** A message without what cannot be seen: lines end in one way, and no more than one is empty in a row. */
export function tidyMessage(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(UNSEEN, (character) => (character === "\n" ? character : character === "\t" ? " " : ""))
    .replace(/(?<![ \u00a0])[ \u00a0]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Whether a message holds what looks like an address of the web: it is shown as text, with a warning. */
export function holdsLink(text: string): boolean {
  return LINK.test(text);
}
