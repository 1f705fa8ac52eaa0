import { scaleBand } from "d3-scale";
import { type Drawing, diamondOf, type Mark, rectangle, textWidth } from "./drawing.ts";
import type { Tension } from "./tension.ts";
import { tensionTone } from "./tension-tone.ts";

export type HeatRow = { name: string; cells: readonly { tension: Tension | null; value: string }[] };

const [LEFT, HEAD, COLUMN, ROW, TEXT] = [260, 60, 96, 42, 15];

/** The words of a heading in lines that fit its column. */
function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (textWidth(longer, TEXT) <= COLUMN - 4) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** The heat table as a picture. */
export function heatPicture(columns: readonly string[], rows: readonly HeatRow[]): Drawing {
  const width = LEFT + COLUMN * columns.length;
  const height = HEAD + ROW * rows.length;
  const x = scaleBand(columns.keys(), [LEFT, width]).paddingInner(0.04);
  const y = scaleBand(rows.keys(), [HEAD, height]).paddingInner(0.08);
  const heads = columns.flatMap((name, column): Mark[] => {
    const lines = linesOf(name);
    return lines.map((text, line) => ({
      text,
      x: (x(column) ?? 0) + x.bandwidth() / 2,
      y: HEAD - 12 - (lines.length - 1 - line) * (TEXT + 3),
      size: TEXT,
      tone: "ink",
      bold: true,
      anchor: "middle",
    }));
  });
  const cellMarks = (cell: HeatRow["cells"][number], column: number, row: number): Mark[] => {
    if (!cell.tension) return [];
    const { fill, text, isStrong } = tensionTone(cell.tension);
    const middle = { x: (x(column) ?? 0) + x.bandwidth() / 2, y: (y(row) ?? 0) + y.bandwidth() / 2 };
    const sign = { x: middle.x - textWidth(cell.value, TEXT + 1) / 2 - 6, y: middle.y };
    return [
      { d: rectangle(x(column) ?? 0, y(row) ?? 0, x.bandwidth(), y.bandwidth()), fill },
      ...(isStrong ? [{ d: diamondOf(5), at: sign, fill: text }] : []),
      {
        text: cell.value,
        x: middle.x + (isStrong ? 6 : 0),
        y: middle.y + TEXT / 3,
        size: TEXT + 1,
        tone: text,
        bold: true,
        anchor: "middle",
        ...(fill === "masked" && { halo: "surface" as const }),
      },
    ];
  };
  const body = rows.flatMap(({ name, cells }, row): Mark[] => [
    { text: name, x: 0, y: (y(row) ?? 0) + y.bandwidth() / 2 + TEXT / 3, size: TEXT + 1, tone: "ink" },
    ...cells.flatMap((cell, column) => cellMarks(cell, column, row)),
  ]);
  return { width, height, marks: [...heads, ...body] };
}
