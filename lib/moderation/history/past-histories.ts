import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { AuthorRecord } from "../author-record.ts";
import type { History, Words } from "./history-rule.ts";
import { shinglesOf, wordsOf } from "./shingles.ts";

const DAY_MS = 86_400_000;
const REPEAT_MS = 30 * DAY_MS;
/** As many as a screening looks at. */
const MAX_OTHERS = 20;

/** A listing of the past weeks, with what is known of its author today. */
export type PastText = Words & {
  id: string;
  authorId: string;
  kind: Kind;
  category: CategoryKey;
  createdAt: Date;
  /** 1 for the first listing that its author ever wrote. */
  ordinal: number;
  author: Pick<AuthorRecord, "verified" | "exchangesDone" | "restricted">;
};

type Indexed = { texts: readonly PastText[]; byShingle: Map<string, number[]>; byAuthor: Map<string, PastText[]> };

function note<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const isBefore = (text: PastText, other: PastText, span: number) => {
  const age = text.createdAt.getTime() - other.createdAt.getTime();
  return other.id !== text.id && age >= 0 && age < span;
};

/** Texts of others that were there before, those that share the most shingles first. */
function othersLike(text: PastText, { texts, byShingle }: Indexed): Words[] {
  const shared = new Map<number, number>();
  for (const shingle of shinglesOf(wordsOf(text))) {
    for (const at of byShingle.get(shingle) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  const ranked = [...shared].sort(([, a], [, b]) => b - a).flatMap(([at]) => texts[at] ?? []);
  const likely = ranked.filter(
    (other) => other.authorId !== text.authorId && other.kind === text.kind && isBefore(text, other, REPEAT_MS),
  );
  return likely.slice(0, MAX_OTHERS);
}

/**
 * What was known of each of these texts when it was new, as far as it can still be told: by it a rule is rehearsed on the
 * past. What is dear to find is found when a rule asks for it.
 */
export function pastHistories(texts: readonly PastText[]): (text: PastText) => History {
  const index: Indexed = { texts, byShingle: new Map(), byAuthor: new Map() };
  let isRead = false;
  for (const text of texts) note(index.byAuthor, text.authorId, text);
  const readShingles = () => {
    if (isRead) return;
    isRead = true;
    for (const [at, text] of texts.entries()) {
      for (const shingle of shinglesOf(wordsOf(text))) note(index.byShingle, shingle, at);
    }
  };
  return (text) => {
    const before = (index.byAuthor.get(text.authorId) ?? []).filter((other) => isBefore(text, other, REPEAT_MS));
    const today = before.filter((other) => isBefore(text, other, DAY_MS));
    const { title, body, category, ordinal } = text;
    const author = { ...text.author, published: ordinal - 1, newToday: today.length + 1 };
    const own = before.filter(({ kind }) => kind === text.kind);
    return {
      ...{ title, body, category, author, own },
      get others() {
        readShingles();
        return othersLike(text, index);
      },
    };
  };
}
