/** What of a row is used. */
type Row = Pick<HTMLElement, "isConnected" | "focus">;
/** What of a document is used. */
export type Surroundings = {
  readonly activeElement: unknown;
  readonly body: unknown;
  querySelectorAll: (selectors: string) => Iterable<Row>;
  querySelector: (selectors: string) => Row | null;
};

const LIST = ".queue";

/**
 * Remembers which row of the queue has the focus before the list changes. What is returned gives it to the row that took the
 * place of one that is gone, else to the list: without that it falls back to the top of the page.
 */
export function keepRowFocus(document: Surroundings): () => void {
  const rows = [...document.querySelectorAll(`${LIST} .case`)];
  const at = rows.indexOf(document.activeElement as Row);
  return () => {
    // Who went elsewhere meanwhile stays there.
    const isLost = at >= 0 && !rows[at]?.isConnected && document.activeElement === document.body;
    if (!isLost) return;
    const isThere = (row: Row) => row.isConnected;
    const next = rows.slice(at).find(isThere) ?? rows.slice(0, at).findLast(isThere);
    (next ?? document.querySelector(LIST))?.focus();
  };
}
