/*
 * The colours that follow from the one that a city chooses. Only the main action takes it: offers, requests and states
 * keep theirs, which mean something.
 */
import { contrast, LEAST_CONTRAST } from "./contrast.ts";
import { fromOklch, type Oklch, toOklch } from "./oklch.ts";

export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];
/** The tokens of `app/styles/tokens.css` that a city's colour takes the place of. */
export const THEME_TOKENS = ["brand", "brand-hover", "on-brand", "brand-soft"] as const;
export type ThemeToken = (typeof THEME_TOKENS)[number];
type Colours = Record<ThemeToken, string>;
export type CityTheme = Record<Scheme, Colours>;

/** What stays, and stands beside or on a city's colour; the same as in `app/styles/tokens.css`. */
export const GROUNDS = {
  light: {
    paper: "#faf6ec",
    surface: "#fffdf9",
    sunken: "#f1ebdd",
    ink: "#1b2826",
    "ink-2": "#4a5753",
    link: "#0a5768",
  },
  dark: {
    paper: "#131b1a",
    surface: "#1c2725",
    sunken: "#0d1413",
    ink: "#f2ede2",
    "ink-2": "#bcc5bf",
    link: "#8ed3de",
  },
} as const satisfies Record<Scheme, Record<string, string>>;
/** The main action of a city that chose nothing. */
export const OWN_COLOUR = "#17332f";

type Name = ThemeToken | keyof (typeof GROUNDS)["light"];
/** Every pair in which the tokens are used. */
export const THEME_PAIRS: readonly { over: Name; under: Name; use: keyof typeof LEAST_CONTRAST }[] = [
  { over: "on-brand", under: "brand", use: "text" },
  { over: "on-brand", under: "brand-hover", use: "text" },
  { over: "ink", under: "brand-soft", use: "text" },
  { over: "ink-2", under: "brand-soft", use: "text" },
  { over: "link", under: "brand-soft", use: "text" },
  { over: "brand", under: "paper", use: "shape" },
  { over: "brand", under: "surface", use: "shape" },
  { over: "brand", under: "sunken", use: "shape" },
  { over: "brand", under: "brand-soft", use: "shape" },
];

const STEP = 0.005;

/** The lightest of a colour, not lighter than it is, that can be read against another; black when none can. */
function darkened(colour: Oklch, against: string, least: number): string {
  for (let l = colour.l; l > 0; l -= STEP) {
    const hex = fromOklch({ ...colour, l });
    if (contrast(hex, against) >= least) return hex;
  }
  return "#000000";
}

/** The colours of both schemes, whatever they are worth: `themeOf` is asked for those that can be read. */
function derived(accent: string): CityTheme {
  const own = toOklch(accent);
  const onLight = GROUNDS.light.surface;
  const lighter = fromOklch({ ...own, l: own.l + 0.09 });
  const hover = contrast(lighter, onLight) >= LEAST_CONTRAST.text ? lighter : fromOklch({ ...own, l: own.l - 0.06 });
  const pale = fromOklch({ l: 0.92, c: Math.min(own.c, 0.055), h: own.h });
  return {
    light: {
      brand: accent,
      "brand-hover": hover,
      "on-brand": onLight,
      "brand-soft": fromOklch({ l: 0.935, c: Math.min(own.c, 0.02), h: own.h }),
    },
    dark: {
      brand: pale,
      "brand-hover": fromOklch({ l: 0.965, c: Math.min(own.c, 0.03), h: own.h }),
      "on-brand": darkened({ ...own, l: Math.min(own.l, 0.35) }, pale, LEAST_CONTRAST.text),
      "brand-soft": fromOklch({ l: 0.32, c: Math.min(own.c, 0.035), h: own.h }),
    },
  };
}

/** Whether every pair of a theme can be read, in both schemes. */
export function isReadable(theme: CityTheme): boolean {
  return SCHEMES.every((scheme) => {
    const colours: Record<Name, string> = { ...GROUNDS[scheme], ...theme[scheme] };
    return THEME_PAIRS.every(({ over, under, use }) => contrast(colours[over], colours[under]) >= LEAST_CONTRAST[use]);
  });
}

/** The theme of a colour, `#rrggbb`; null when something could not be read in it. */
export function themeOf(accent: string): CityTheme | null {
  const theme = derived(accent);
  return isReadable(theme) ? theme : null;
}

/** The nearest colour of the same hue that makes a theme: itself, or a darker one. */
export function nearestAccent(accent: string): string {
  const own = toOklch(accent);
  if (themeOf(accent)) return accent;
  for (let l = own.l; l > 0; l -= STEP) {
    const darker = fromOklch({ ...own, l });
    if (themeOf(darker)) return darker;
  }
  return OWN_COLOUR;
}

const declarations = (colours: Colours) => THEME_TOKENS.map((token) => `--${token}:${colours[token]}`).join(";");

/** A style sheet that puts a city's colour in the place of ours. Empty for none, or for one that cannot be read. */
export function themeSheet(accent: string | null): string {
  const theme = accent === null ? null : themeOf(accent);
  if (!theme) return "";
  return `:root{${declarations(theme.light)}}@media (prefers-color-scheme:dark){:root{${declarations(theme.dark)}}}`;
}
