import "server-only";

/** One of a list: a listing, a piece of news. */
export type MailItem = { title: string; text: string; link: string | null; note?: string | undefined };

/** One part of a mail, in the order of reading. Its words are plain text: whoever composes escapes them. */
export type MailBlock =
  | { type: "text"; text: string }
  | { type: "note"; text: string }
  | { type: "heading"; text: string }
  | { type: "code"; code: string }
  | { type: "link"; label: string; link: string }
  /** Answers to choose from, one under the other; the first is the one that most people look for. */
  | { type: "choices"; choices: readonly { label: string; link: string }[] }
  | { type: "items"; items: readonly MailItem[] };
