import { type SymbolType, symbol, symbolCircle, symbolDiamond2 } from "d3-shape";

/** A colour by its name in `app/styles/tokens.css`; `masked` is hatched. */
export const TONES = [
  "surface",
  "ink",
  "ink-2",
  "line",
  "line-strong",
  "brand",
  "request",
  "request-soft",
  "offer",
  "map-river",
  "map-forest",
  "map-line",
  "masked",
  "div-1",
  "on-div-1",
  "div-2",
  "on-div-2",
  "div-3",
  "on-div-3",
  "div-4",
  "on-div-4",
  "div-5",
  "on-div-5",
] as const;
export type Tone = (typeof TONES)[number];

export type Place = { x: number; y: number };

/** A filled or drawn shape, moved to `at`. */
export type PathMark = {
  d: string;
  at?: Place;
  fill?: Tone;
  stroke?: Tone;
  width?: number;
  dash?: string;
};

/** One line of text; a screen may leave out names and enlarge values where there is little room. */
export type TextMark = Place & {
  text: string;
  size: number;
  tone: Tone;
  bold?: boolean;
  anchor?: "start" | "middle" | "end";
  part?: "name" | "value" | "sign";
  /** Drawn around the letters, so that they can be read over an edge. */
  halo?: Tone;
};

export type Mark = PathMark | TextMark;

/** A picture in units of its own, with nothing of the medium: a page, an SVG file and a PNG are all made from it. */
export type Drawing = { width: number; height: number; marks: Mark[] };

/** Whether a mark is a text. */
export function isText(mark: Mark): mark is TextMark {
  return "text" in mark;
}

/** Marks somewhere else. */
export function moved(marks: readonly Mark[], { x, y }: Place): Mark[] {
  return marks.map((mark) =>
    isText(mark)
      ? { ...mark, x: mark.x + x, y: mark.y + y }
      : { ...mark, at: { x: (mark.at?.x ?? 0) + x, y: (mark.at?.y ?? 0) + y } },
  );
}

const round = (units: number) => Math.round(units * 10) / 10;

/** The path of a rectangle. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

const shape = (type: SymbolType, size: number) => symbol(type, size).digits(1)() ?? "";
/** `symbol` is given an area. */
const DISC_AREA = Math.PI;
const DIAMOND_AREA = 1 / 0.62625 ** 2;

/** A disc, the sign of what is offered, around 0. */
export const discOf = (radius: number): string => shape(symbolCircle, DISC_AREA * radius ** 2);
/** A diamond, the sign of what is asked for, around 0. */
export const diamondOf = (radius: number): string => shape(symbolDiamond2, DIAMOND_AREA * radius ** 2);

const LETTER = 0.56;

/** About how wide a text is; that is enough to set a sign beside it. */
export function textWidth(text: string, size: number): number {
  return text.length * size * LETTER;
}
