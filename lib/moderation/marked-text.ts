/** A passage to mark, in UTF-16 units of its text, with the number under which it is explained. */
export type Mark = { start: number; end: number; number: number };

/** A piece of a text: the numbers of all the passages that it lies in, and of those that end with it. */
export type MarkedPart = { text: string; numbers: readonly number[]; ending: readonly number[] };

/** A mark as it lies in a text; null for one that is not in it, as after a change of the text. */
function within({ start, end, number }: Mark, length: number): Mark | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  const inside = { start: Math.max(0, start), end: Math.min(length, end), number };
  return inside.start < inside.end ? inside : null;
}

/** Cuts a text where a mark begins or ends. The pieces, one after the other, are the text. */
export function markText(text: string, marks: readonly Mark[]): MarkedPart[] {
  const known = marks.map((mark) => within(mark, text.length)).filter((mark) => mark !== null);
  const cuts = [...new Set([0, text.length, ...known.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const over = known.filter(({ start, end }) => start <= from && to <= end);
    return {
      text: text.slice(from, to),
      numbers: numbersOf(over),
      ending: numbersOf(over.filter(({ end }) => end === to)),
    };
  });
}

function numbersOf(marks: readonly Mark[]): number[] {
  return [...new Set(marks.map(({ number }) => number))].sort((a, b) => a - b);
}
