import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/styles/tokens.css", "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media (prefers-color-scheme: dark)");
const colours = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, hex]) => [name, hex ?? ""]));
const light = colours(lightCss);
const dark = { ...light, ...colours(darkCss) };

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a = "", b = ""): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "sunken"],
  ["ink-2", "paper"],
  ["ink-2", "surface"],
  ["ink-2", "sunken"],
  ["link", "paper"],
  ["link", "surface"],
  ["link", "sunken"],
  ["on-brand", "brand"],
  ["on-brand", "brand-hover"],
  ["ink", "brand-soft"],
  ["on-offer", "offer"],
  ["on-offer", "offer-hover"],
  ["offer-ink", "offer-soft"],
  ["on-request", "request"],
  ["on-request", "request-hover"],
  ["request-ink", "request-soft"],
  ["on-sun", "sun"],
  ["ink", "sun-soft"],
  ["on-danger", "danger"],
  ["danger", "surface"],
  ["danger", "danger-soft"],
  ["on-success", "success"],
  ["success", "success-soft"],
  ["success", "surface"],
  ["map-label", "map-land"],
  ["map-label", "map-land-2"],
  ["map-label", "map-forest"],
  ["on-div-1", "div-1"],
  ["on-div-2", "div-2"],
  ["on-div-3", "div-3"],
  ["on-div-4", "div-4"],
  ["on-div-5", "div-5"],
  ["ink", "masked"],
] as const;
const SHAPES = [
  ["offer", "surface"],
  ["request", "surface"],
  ["line-strong", "surface"],
  ["line-strong", "paper"],
  ["line-strong", "sunken"],
  ["offer", "map-land"],
  ["request", "map-land"],
  ["offer", "map-forest"],
  ["request", "map-forest"],
] as const;

describe.each([
  ["light", light],
  ["dark", dark],
])("colours of the %s scheme", (_, scheme) => {
  it.each(TEXT)("%s on %s can be read (4.5 to 1)", (a, b) => {
    expect(contrast(scheme[a], scheme[b])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(SHAPES)("%s on %s can be seen (3 to 1)", (a, b) => {
    expect(contrast(scheme[a], scheme[b])).toBeGreaterThanOrEqual(3);
  });
});
