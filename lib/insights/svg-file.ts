import { type Drawing, isText, type Mark, type PathMark, type TextMark } from "./drawing.ts";
import { TONE_COLOURS } from "./tone-colours.ts";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML 1.0 knows no way to write. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string) => text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");

type Attributes = Record<string, string | number | undefined>;

function tag(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function pathTag({ d, at, fill, stroke, width, dash }: PathMark): string {
  return tag("path", {
    d,
    transform: at && `translate(${at.x} ${at.y})`,
    fill: fill === "masked" ? "url(#masked)" : fill ? TONE_COLOURS[fill] : "none",
    stroke: stroke && TONE_COLOURS[stroke],
    "stroke-width": width,
    "stroke-dasharray": dash,
    "stroke-linejoin": stroke && "round",
  });
}

function textTag({ text, x, y, size, tone, bold, anchor, halo }: TextMark): string {
  const around = halo && { "paint-order": "stroke", stroke: TONE_COLOURS[halo], "stroke-width": 4 };
  const attributes = { x, y, "font-size": size, fill: TONE_COLOURS[tone], "font-weight": bold ? 700 : undefined };
  return tag("text", { ...attributes, "text-anchor": anchor, ...around }, escaped(text));
}

/** The shapes of a drawing, as SVG. */
export function shapesSvg({ width, height, marks }: Drawing, content = marks.map(markTag).join("")): string {
  const { masked, surface } = TONE_COLOURS;
  const hatch =
    tag("rect", { width: 9, height: 9, fill: surface }) + tag("rect", { width: 4, height: 9, fill: masked });
  const pattern = tag(
    "pattern",
    { id: "masked", width: 9, height: 9, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    hatch,
  );
  return tag(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height },
    `<defs>${pattern}</defs>${content}`,
  );
}

const markTag = (mark: Mark) => (isText(mark) ? textTag(mark) : pathTag(mark));

/** A drawing as an SVG file that stands by itself: its title, its colours and its fonts are in it. */
export function svgFile(drawing: Drawing, title: string): string {
  const font = "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,sans-serif";
  const content = tag("g", { "font-family": font }, drawing.marks.map(markTag).join(""));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${shapesSvg(drawing, `<title>${escaped(title)}</title>${content}`)}\n`;
}
