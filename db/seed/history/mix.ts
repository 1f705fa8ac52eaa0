import type { CategoryKey } from "#lib/catalogue/category-key.ts";

/** How much is asked for and offered of each category, as parts of a hundred. What is not here is rare. */
export const ASKED: Partial<Record<CategoryKey, number>> = {
  admin_help: 17,
  shopping: 16,
  digital_help: 13,
  transport: 12,
  homework: 11,
  visit: 11,
  repair: 11,
  moving: 3,
  pharmacy: 2,
  language: 1.5,
  gardening: 1,
  pets: 1,
  tool_loan: 0.5,
};
export const OFFERED: Partial<Record<CategoryKey, number>> = {
  shopping: 20,
  homework: 17,
  repair: 13,
  visit: 12,
  digital_help: 10,
  transport: 9,
  admin_help: 9,
  tool_loan: 3,
  gardening: 2,
  pets: 2,
  language: 2,
  moving: 1,
};

/** Months, January first, in which more or less of a category is asked for than usual. */
export const SEASONS: Partial<Record<CategoryKey, readonly number[]>> = {
  homework: [1.1, 1.1, 1.2, 1.1, 1.2, 1, 0.15, 0.2, 1.3, 1.4, 1.3, 1],
  admin_help: [0.9, 0.9, 1, 1.2, 1.6, 1, 0.7, 0.7, 1.2, 1.1, 1, 0.8],
  visit: [1.2, 1.1, 1, 0.9, 0.9, 0.9, 1, 1.3, 0.9, 0.9, 1.1, 1.4],
  transport: [1.3, 1.3, 1.1, 0.9, 0.9, 0.8, 0.8, 0.8, 0.9, 1, 1.2, 1.3],
  shopping: [1.3, 1.2, 1, 0.9, 0.9, 0.9, 1, 1.1, 0.9, 0.9, 1.1, 1.2],
  gardening: [0.1, 0.3, 1, 2, 2, 1.6, 1.2, 1, 1, 0.8, 0.3, 0.1],
};

/** Monday first. */
export const WEEKDAYS = [1.35, 1.2, 1.15, 1.05, 1, 0.75, 0.5] as const;

type Leaning = { asks: number; offers: number };

/** For each inhabitant, how much more or less a quartier asks for and offers than the others. */
export const LEANINGS: Record<string, Leaning> = {
  "centre-chapelle-des-buis": { asks: 0.75, offers: 1.5 },
  velotte: { asks: 0.4, offers: 0.5 },
  "butte-grette": { asks: 1, offers: 0.85 },
  battant: { asks: 1.5, offers: 2.3 },
  "chaprais-cras": { asks: 0.85, offers: 0.95 },
  bregille: { asks: 1.2, offers: 1.9 },
  "saint-ferjeux-rosemont": { asks: 1, offers: 1.5 },
  "montrapon-montboucons": { asks: 1.05, offers: 0.7 },
  "saint-claude-torcols": { asks: 0.75, offers: 0.85 },
  "palente-orchamps-saragosse": { asks: 1.25, offers: 0.75 },
  "vaite-clairs-soleils": { asks: 2.1, offers: 0.85 },
  "planoise-chateaufarine": { asks: 1.35, offers: 0.6 },
  tilleroyes: { asks: 0.35, offers: 0.35 },
};
