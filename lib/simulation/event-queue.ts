/*
 * What is going to happen, the earliest first; what was announced first among the same instant. A binary heap.
 */
export type EventQueue<Event> = {
  push: (at: number, event: Event) => void;
  pop: () => { at: number; event: Event } | null;
};

type Entry<Event> = { at: number; order: number; event: Event };

const isBefore = <Event>(a: Entry<Event>, b: Entry<Event>) => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Moves the last entry of a heap up to its place. */
function rise<Event>(heap: Entry<Event>[], entry: Entry<Event>): void {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (!parent || !isBefore(entry, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = entry;
}

/** Puts an entry at the top of a heap whose top is free. */
function sink<Event>(heap: Entry<Event>[], entry: Entry<Event>): void {
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const least = right && left && isBefore(right, left) ? right : left;
    if (!least || isBefore(entry, least)) break;
    heap[at] = least;
    at = 2 * at + (least === left ? 1 : 2);
  }
  heap[at] = entry;
}

export function eventQueue<Event>(): EventQueue<Event> {
  const heap: Entry<Event>[] = [];
  let pushed = 0;
  return {
    push: (at, event) => {
      rise(heap, { at, order: pushed, event });
      pushed += 1;
    },
    pop: () => {
      const [first] = heap;
      const last = heap.pop();
      if (!first || !last) return null;
      if (heap.length > 0) sink(heap, last);
      return { at: first.at, event: first.event };
    },
  };
}
