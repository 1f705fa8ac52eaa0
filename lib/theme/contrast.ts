import { linearOf } from "./oklch.ts";

/** What WCAG 2.2 AA asks for: text (1.4.3), and shapes that say something (1.4.11). */
export const LEAST_CONTRAST = { text: 4.5, shape: 3 } as const;

function luminance(hex: string): number {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How far apart two colours are for the eye, from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
