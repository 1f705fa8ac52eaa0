import type { Tone } from "./drawing.ts";

/** The tones of the light scheme, as `app/styles/tokens.css` has them, for pictures that leave the page. */
export const TONE_COLOURS: Record<Tone, string> = {
  surface: "#fffdf9",
  ink: "#1b2826",
  "ink-2": "#4a5753",
  line: "#dcd3c0",
  "line-strong": "#787263",
  brand: "#17332f",
  request: "#a63f18",
  "request-soft": "#fbe6d9",
  offer: "#0a6072",
  "map-river": "#8fc0c9",
  "map-forest": "#dfe7d2",
  "map-line": "#b9ad94",
  masked: "#d5d1c6",
  "div-1": "#0a6072",
  "on-div-1": "#ffffff",
  "div-2": "#7db7bf",
  "on-div-2": "#10201e",
  "div-3": "#efe6d2",
  "on-div-3": "#1b2826",
  "div-4": "#edae84",
  "on-div-4": "#1b2826",
  "div-5": "#a63f18",
  "on-div-5": "#ffffff",
};
