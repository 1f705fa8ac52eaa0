import type { Unsent } from "./unsent.ts";

/** What begins the name of all that a browser keeps of conversations: signing out takes these away. */
const PREFIX = "conversation ";

const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

/** A message that did not leave: `refused` says why the service did not want it, null when nobody answered. */
export type KeptMessage = Pick<Unsent, "key" | "text"> & { refused: string | null };

/** What a browser keeps of a conversation: what is being written, and what did not leave. */
export type Kept = { text: string; unsent: readonly KeptMessage[] };

type Stored = { text: string; textAt: number; unsent: (KeptMessage & { at: number })[] };

/** What a browser stores by name, `localStorage` for instance. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Under which name a member's browser keeps a conversation: whoever signs in after them finds nothing of it. */
export function keptName(memberId: string, conversationId: string): string {
  return `${PREFIX}${memberId} ${conversationId}`;
}

function readStored(shelf: Shelf, name: string, now: number): Stored {
  const young = (at: number) => now - at < KEPT_DAYS * DAY_MS;
  try {
    const { text, textAt, unsent }: Stored = JSON.parse(shelf.getItem(name) ?? "");
    const isKept = young(textAt);
    return { text: isKept ? text : "", textAt: isKept ? textAt : now, unsent: unsent.filter(({ at }) => young(at)) };
  } catch {
    return { text: "", textAt: now, unsent: [] };
  }
}

function store(shelf: Shelf, name: string, stored: Stored): void {
  if (stored.text || stored.unsent.length > 0) shelf.setItem(name, JSON.stringify(stored));
  else shelf.removeItem(name);
}

const namesOn = (shelf: Shelf) =>
  Array.from({ length: shelf.length }, (_, n) => shelf.key(n) ?? "").filter((name) => name.startsWith(PREFIX));

/** What is kept of a conversation for less than a week. */
export function readKept(shelf: Shelf, name: string, now: number): Kept {
  const { text, unsent } = readStored(shelf, name, now);
  return { text, unsent: unsent.map(({ key, text: words, refused }) => ({ key, text: words, refused })) };
}

/** Keeps what is being written. */
export function keepText(shelf: Shelf, name: string, text: string, now: number): void {
  store(shelf, name, { ...readStored(shelf, name, now), text, textAt: now });
}

/** Keeps messages that did not leave, in the place of the `known` ones: those of another page stay. */
export function keepUnsent(
  shelf: Shelf,
  name: string,
  { unsent, known }: { unsent: readonly KeptMessage[]; known: ReadonlySet<string> },
  now: number,
): void {
  const stored = readStored(shelf, name, now);
  const since = new Map(stored.unsent.map(({ key, at }) => [key, at]));
  const others = stored.unsent.filter(({ key }) => !known.has(key));
  const own = unsent.map((message) => ({ ...message, at: since.get(message.key) ?? now }));
  store(shelf, name, { ...stored, unsent: [...others, ...own] });
}

/** Takes away what is older than a week, of any conversation. */
export function dropOldKept(shelf: Shelf, now: number): void {
  for (const name of namesOn(shelf)) store(shelf, name, readStored(shelf, name, now));
}

/** Takes away all that is kept of conversations. */
export function forgetKept(shelf: Shelf): void {
  for (const name of namesOn(shelf)) shelf.removeItem(name);
}
