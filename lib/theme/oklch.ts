/*
 * Colours as eyes order them (OKLCH, Björn Ottosson): lightness, colourfulness and hue can be changed one by one.
 */

/** Lightness 0 to 1, chroma from 0, hue in radians. */
export type Oklch = { l: number; c: number; h: number };
type Triple = readonly [number, number, number];

const HEX = /^#[0-9a-f]{6}$/;

/** A colour in the one form in which it is kept, `#rrggbb`; null for anything else. */
export function readHex(text: string): string | null {
  const typed = text.trim().toLowerCase().replace(/^#?/, "#");
  const long = /^#[0-9a-f]{3}$/.test(typed) ? typed.replace(/[0-9a-f]/g, "$&$&") : typed;
  return HEX.test(long) ? long : null;
}

/** The parts of `#rrggbb` as light, each 0 to 1. */
export function linearOf(hex: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function hexOf(linear: Triple): string {
  const part = (value: number) => {
    const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, encoded)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${linear.map(part).join("")}`;
}

/** `#rrggbb` in OKLCH. */
export function toOklch(hex: string): Oklch {
  const [r, g, b] = linearOf(hex);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const x = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const y = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { l, c: Math.hypot(x, y), h: Math.atan2(y, x) };
}

function toLinear({ l, c, h }: Oklch): Triple {
  const [x, y] = [c * Math.cos(h), c * Math.sin(h)];
  const long = (l + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const medium = (l - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const short = (l - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const EDGE = 1e-4;
const HALVINGS = 14;

/** The colour as screens show it: where they cannot, less colourful, and as light and of the same hue. */
export function fromOklch(colour: Oklch): string {
  const shown = (c: number) => toLinear({ ...colour, c });
  const isShown = (c: number) => shown(c).every((part) => part >= -EDGE && part <= 1 + EDGE);
  if (isShown(colour.c)) return hexOf(shown(colour.c));
  let [least, most] = [0, colour.c];
  for (let at = 0; at < HALVINGS; at++) {
    const middle = (least + most) / 2;
    if (isShown(middle)) least = middle;
    else most = middle;
  }
  return hexOf(shown(least));
}
