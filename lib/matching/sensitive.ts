/*
 * Which requests only a helper verified by the city may be asked for: those of a sensitive category, and those that speak
 * of one under "other", so that a category chosen in haste opens no door.
 */
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import type { RequestFacts } from "./candidate.ts";

/** Whether the helper of a request has to be verified by the city. */
export function needsVerifiedHelper({ category, text }: Pick<RequestFacts, "category" | "text">): boolean {
  if (category !== "other") return CATEGORIES[category].sensitive;
  return [...text.topics].some(([topic, share]) => share === 1 && CATEGORIES[topic].sensitive);
}
