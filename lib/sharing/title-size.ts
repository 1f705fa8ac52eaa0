/** Where a title stands, in millimetres of the paper, and the sizes that it may have, the largest first. */
export type TitleRoom = { width: number; height: number; sizes: readonly number[] };

/** The title of a poster. */
export const POSTER_TITLE: TitleRoom = { width: 180, height: 52, sizes: [15.8, 13.2, 10.6, 8.4] };

/** A sentence in another language: one line. */
export const POSTER_SENTENCE: TitleRoom = { width: 174, height: 7, sizes: [6.4, 5.6, 4.9, 4.2] };

const LINE_HEIGHT = 1.06;

/** Widths in ems of Atkinson Hyperlegible at its boldest, rounded up; what other fonts draw may be as wide as it is high. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[\s.,:;'’!|ijlI]/u, 0.34],
  [/[frt()-]/u, 0.45],
  [/[MWmw@%—]/u, 1],
  [/\p{Lu}|\p{N}/u, 0.72],
  [/[\p{Script=Latin}\p{Script=Arabic}]/u, 0.62],
  [/\p{Script=Cyrillic}/u, 0.7],
];
const OTHER_WIDTH = 1;

const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (WIDTHS.find(([of]) => of.test(letter))?.[1] ?? OTHER_WIDTH), 0);

/** How many lines a text takes at most, when a line holds so many ems; a word that is longer than a line is cut. */
function linesOf(text: string, ems: number): number {
  const state = { lines: 1, left: ems };
  for (const word of text.split(/\s+/)) {
    const width = widthOf(word);
    const space = state.left === ems ? 0 : widthOf(" ");
    if (width + space <= state.left) {
      state.left -= width + space;
      continue;
    }
    if (state.left < ems) state.lines += 1;
    // A letter never stands in two lines: each line that is cut loses up to one.
    const cut = Math.max(1, Math.ceil(width / Math.max(1, ems - 1)));
    state.lines += cut - 1;
    state.left = Math.max(0, cut === 1 ? ems - width : cut * Math.max(1, ems - 1) - width);
  }
  return state.lines;
}

/** The largest size, in millimetres, at which a title fits its room; the smallest when none does. */
export function titleSize(title: string, { width, height, sizes }: TitleRoom): number {
  const fits = (size: number) => linesOf(title.trim(), width / size) * size * LINE_HEIGHT <= height;
  return sizes.find(fits) ?? Math.min(...sizes);
}
