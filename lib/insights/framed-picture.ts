import { type Drawing, type Mark, moved, rectangle } from "./drawing.ts";

/** What is said around a picture that leaves the page: what it shows, of what, and where it is from. */
export type PictureFrame = { title: string; about: string; notes: readonly string[]; source: string };

const [MARGIN, HEAD, LINE] = [32, 96, 26];

/** A picture that stands by itself. */
export function framedPicture(drawing: Drawing, { title, about, notes, source }: PictureFrame): Drawing {
  const width = Math.max(drawing.width, 760) + 2 * MARGIN;
  const below = MARGIN + HEAD + drawing.height + LINE;
  const lines = [...notes, source];
  const height = below + lines.length * LINE + MARGIN - 8;
  const text = { x: MARGIN, size: 17, tone: "ink-2" } as const;
  const left = (width - 2 * MARGIN - drawing.width) / 2;
  const inner = { x: MARGIN + left, y: MARGIN + HEAD };
  // What reaches out of the drawing, a forest or a river, is covered again.
  const [right, bottom] = [inner.x + drawing.width, inner.y + drawing.height];
  const around = [
    rectangle(0, 0, width, inner.y),
    rectangle(0, bottom, width, height - bottom),
    rectangle(0, 0, inner.x, height),
    rectangle(right, 0, width - right, height),
  ];
  const marks: Mark[] = [
    { d: rectangle(0, 0, width, height), fill: "surface" },
    ...moved(drawing.marks, inner),
    ...around.map((d) => ({ d, fill: "surface" as const })),
    { text: title, x: MARGIN, y: MARGIN + 26, size: 28, tone: "ink", bold: true },
    { ...text, text: about, y: MARGIN + 56 },
    ...lines.map((line, index) => ({ ...text, text: line, y: below + LINE * (index + 0.6), size: 15 })),
  ];
  return { width, height, marks };
}
