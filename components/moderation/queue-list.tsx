"use client";

import { Icon } from "#components/ui/icon.tsx";
import { useQueue } from "./queue-context.tsx";
import { QueueRow } from "./queue-row.tsx";
import type { QueueItemView } from "./queue-view.ts";

type Props = {
  openId: string | null;
  words: Record<"label" | "filters", string>;
};

/** On a small screen, before somebody asks for all of them: `app/styles/moderation-queue.css` hides the others. */
const FIRST = 4;
const WHOLE = "toute-la-file";

/** Which case a key leads to: the nearest one that nobody else works on. */
function neighbours(items: readonly QueueItemView[], openId: string | null): { next?: string; previous?: string } {
  const at = items.findIndex(({ id }) => id === openId);
  const isFree = ({ lock, isMine, id }: QueueItemView) => id !== openId && (lock === "" || isMine);
  const next = items.slice(at + 1).find(isFree)?.id;
  const previous = at > 0 ? items.slice(0, at).findLast(isFree)?.id : undefined;
  return { ...(next && { next }), ...(previous && { previous }) };
}

/** What waits, the most pressing first. On a telephone the first ones, then all. */
export function QueueList({ openId, words }: Props) {
  const { filters, items, more, whole, empty } = useQueue();
  const { next, previous } = neighbours(items, openId);
  return (
    <nav className="queue" aria-label={words.label} tabIndex={-1}>
      <ul className="queue__filters" aria-label={words.filters}>
        {filters.map(({ filter, label, count, href, isOn }) => (
          <li key={filter}>
            <a className={isOn ? "chip chip--on" : "chip"} href={href} aria-current={isOn ? "true" : undefined}>
              {label} {count}
            </a>
          </li>
        ))}
      </ul>
      {empty && (
        <p className="queue__empty small">
          <Icon name="check" />
          {empty}
        </p>
      )}
      <ol className="queue__items" id={WHOLE}>
        {items.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            isOpen={item.id === openId}
            shortcut={item.id === next ? "j" : item.id === previous ? "k" : undefined}
          />
        ))}
      </ol>
      {items.length > FIRST && (
        <a className="queue__all" href={`#${WHOLE}`}>
          {whole}
        </a>
      )}
      {more && <p className="queue__empty small muted">{more}</p>}
    </nav>
  );
}
