import type { Party } from "./party.ts";

export const MAX_THANKS = 280;

/** Words that are ready to be ticked. The interface words each under `aftercare.words`. */
export const THANKS_WORDS = ["help", "welcome", "pleasure", "soon"] as const;
export type ThanksWord = (typeof THANKS_WORDS)[number];

/** The words that a side may want to say. */
export function wordsFor(side: Party): ThanksWord[] {
  return THANKS_WORDS.filter((word) => word !== (side === "helper" ? "help" : "welcome"));
}

/** One note of ready words and one's own text; empty for nothing at all. */
export function joinThanks(words: readonly string[], text: string): string {
  return [...words.map((word) => `${word}.`), text].filter((part) => part !== "").join(" ");
}

const letters = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Whether a note says the first name of somebody, whatever its accents and capitals. */
export function saysName(body: string, firstNames: readonly string[]): boolean {
  const said = letters(body);
  return firstNames.flatMap(letters).some((name) => name.length > 1 && said.includes(name));
}
