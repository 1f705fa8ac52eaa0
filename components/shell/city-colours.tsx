import { themeSheet } from "#lib/theme/city-theme.ts";

/**
 * The colour of a city in the place of ours, on all its pages. No layer has it, so that it counts before the tokens, which
 * have one. It is part of the page and not a file: nothing flickers, and a stored page has it without asking. What it
 * holds is computed from a colour that was read as six digits, so that nothing that somebody typed is in it.
 */
export function CityColours({ accent }: { accent: string | null }) {
  const sheet = themeSheet(accent);
  // Without `href` and `precedence` React leaves it where it is, and adds no script to it.
  return sheet ? <style>{sheet}</style> : null;
}
