import type { CategoryKey } from "./category-key.ts";
import type { Equipment } from "./equipment.ts";

export const FAMILIES = ["errands", "papers", "learning", "company", "home", "things", "other"] as const;
export type Family = (typeof FAMILIES)[number];

/** One line of the catalogue. Names and icons are found by the key, in `lib/i18n` and `components/ui/icon`. */
export type Category = {
  family: Family;
  /** Neighbours in meaning, used to widen a search: closeness in (0, 1), 1 being the same category. */
  close: Partial<Record<CategoryKey, number>>;
  /** What the question about equipment offers; an empty list means that the question is not asked. */
  equipment: readonly Equipment[];
  /** It can be done by telephone or on line. */
  remote: boolean;
  /** The helper must be verified by the city before being proposed. */
  sensitive: boolean;
  /** A thing can be seen better than told: a listing may show photos of it. */
  photos: boolean;
};

export const CATEGORIES: Record<CategoryKey, Category> = {
  shopping: {
    family: "errands",
    close: { pharmacy: 0.7, transport: 0.5, meals: 0.45, moving: 0.35 },
    equipment: ["car", "bike", "cargo_bike", "trolley"],
    remote: false,
    sensitive: false,
    photos: false,
  },
  pharmacy: {
    family: "errands",
    close: { shopping: 0.7, transport: 0.45 },
    equipment: ["car", "bike"],
    remote: false,
    sensitive: true,
    photos: false,
  },
  printing: {
    family: "papers",
    close: { admin_help: 0.6, digital_help: 0.55 },
    equipment: ["printer", "computer"],
    remote: false,
    sensitive: false,
    photos: false,
  },
  admin_help: {
    family: "papers",
    close: { printing: 0.5, language: 0.5, digital_help: 0.6 },
    equipment: ["computer", "printer"],
    remote: true,
    sensitive: false,
    photos: false,
  },
  digital_help: {
    family: "papers",
    close: { admin_help: 0.6, printing: 0.45, repair: 0.3 },
    equipment: ["computer"],
    remote: true,
    sensitive: false,
    photos: false,
  },
  homework: {
    family: "learning",
    close: { language: 0.55, childcare: 0.35 },
    equipment: ["computer"],
    remote: true,
    sensitive: false,
    photos: false,
  },
  language: {
    family: "learning",
    close: { homework: 0.5, admin_help: 0.5, visit: 0.35 },
    equipment: [],
    remote: true,
    sensitive: false,
    photos: false,
  },
  visit: {
    family: "company",
    close: { language: 0.3, transport: 0.35, meals: 0.35 },
    equipment: [],
    remote: true,
    sensitive: true,
    photos: false,
  },
  meals: {
    family: "company",
    close: { shopping: 0.5, visit: 0.35, donation: 0.3 },
    equipment: ["kitchen", "car", "bike"],
    remote: false,
    sensitive: false,
    photos: false,
  },
  transport: {
    family: "errands",
    close: { shopping: 0.4, pharmacy: 0.4, moving: 0.4, visit: 0.3 },
    equipment: ["car", "van"],
    remote: false,
    sensitive: false,
    photos: false,
  },
  moving: {
    family: "home",
    close: { transport: 0.45, repair: 0.4 },
    equipment: ["car", "van", "trolley", "tools"],
    remote: false,
    sensitive: false,
    photos: false,
  },
  repair: {
    family: "home",
    close: { tool_loan: 0.5, moving: 0.35, gardening: 0.35, sewing: 0.3 },
    equipment: ["tools", "ladder", "car"],
    remote: false,
    sensitive: false,
    photos: true,
  },
  sewing: {
    family: "home",
    close: { repair: 0.35, donation: 0.2 },
    equipment: ["sewing_machine"],
    remote: false,
    sensitive: false,
    photos: false,
  },
  gardening: {
    family: "home",
    close: { repair: 0.35, tool_loan: 0.35, moving: 0.25 },
    equipment: ["garden_tools", "ladder", "car"],
    remote: false,
    sensitive: false,
    photos: false,
  },
  pets: {
    family: "company",
    close: { visit: 0.25, shopping: 0.25 },
    equipment: ["car"],
    remote: false,
    sensitive: false,
    photos: false,
  },
  childcare: {
    family: "company",
    close: { homework: 0.45 },
    equipment: [],
    remote: false,
    sensitive: true,
    photos: false,
  },
  tool_loan: {
    family: "things",
    close: { repair: 0.5, gardening: 0.4, donation: 0.3 },
    equipment: ["tools", "ladder", "garden_tools", "sewing_machine"],
    remote: false,
    sensitive: false,
    photos: true,
  },
  donation: {
    family: "things",
    close: { tool_loan: 0.35, meals: 0.25 },
    equipment: ["car", "van"],
    remote: false,
    sensitive: false,
    photos: true,
  },
  other: { family: "other", close: {}, equipment: [], remote: true, sensitive: false, photos: false },
};

/** Who does not know where a need belongs puts it under "other": it may be close to anything, and the words have to say. */
const OTHER = 0.2;

/** How close a helper's category is to the wanted one: 1 the same, 0 not at all, symmetric. */
export function categoryCloseness(wanted: CategoryKey, offered: CategoryKey): number {
  if (wanted === offered) return 1;
  if (wanted === "other" || offered === "other") return OTHER;
  return Math.max(CATEGORIES[wanted].close[offered] ?? 0, CATEGORIES[offered].close[wanted] ?? 0);
}

/** The wanted category and all those with a closeness above zero, the wanted one first, then the closest. */
export function closeCategories(wanted: CategoryKey): CategoryKey[] {
  return (Object.keys(CATEGORIES) as CategoryKey[])
    .map((key) => ({ key, closeness: categoryCloseness(wanted, key) }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness || a.key.localeCompare(b.key))
    .map(({ key }) => key);
}
