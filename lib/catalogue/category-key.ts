/** The fixed catalogue of product.md, in the order in which people are offered the choice. */
export const CATEGORY_KEYS = [
  "shopping",
  "pharmacy",
  "printing",
  "admin_help",
  "digital_help",
  "homework",
  "language",
  "visit",
  "meals",
  "transport",
  "moving",
  "repair",
  "sewing",
  "gardening",
  "pets",
  "childcare",
  "tool_loan",
  "donation",
  "other",
] as const;

export type CategoryKey = (typeof CATEGORY_KEYS)[number];

export function isCategoryKey(value: unknown): value is CategoryKey {
  return typeof value === "string" && (CATEGORY_KEYS as readonly string[]).includes(value);
}
