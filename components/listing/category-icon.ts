import type { IconName } from "#components/ui/icon.tsx";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";

export const CATEGORY_ICONS: Record<CategoryKey, IconName> = {
  shopping: "cart",
  pharmacy: "cross",
  printing: "print",
  admin_help: "doc",
  digital_help: "screen",
  homework: "book",
  language: "lang",
  visit: "chat",
  meals: "pot",
  transport: "car",
  moving: "carry",
  repair: "tool",
  sewing: "scissors",
  gardening: "leaf",
  pets: "paw",
  childcare: "child",
  tool_loan: "box",
  donation: "heart",
  other: "dots",
};
