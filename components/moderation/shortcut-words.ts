/** What the bar of keys and its help say. */
export type ShortcutWords = {
  label: string;
  switch: string;
  /** What each key does, in a word or two. */
  short: readonly { keys: readonly string[]; text: string }[];
  help: string;
  title: string;
  lead: string;
  always: string;
  close: string;
  /** Said for the key of opinions where none can be asked or given. */
  nothingToAsk: string;
  /** Said before another case is opened over what was begun. */
  begun: string;
  long: readonly { keys: readonly string[]; text: string }[];
};
