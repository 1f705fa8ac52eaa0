import { COMPANY_NEEDS } from "./company.ts";
import { CRAFT_NEEDS } from "./crafts.ts";
import { DAILY_LIFE_NEEDS } from "./daily-life.ts";
import { ERRAND_NEEDS } from "./errands.ts";
import { HOME_LIFE_NEEDS } from "./home-life.ts";
import { LEARNING_NEEDS } from "./learning.ts";
import type { Need } from "./need.ts";
import { PAPER_NEEDS } from "./papers.ts";
import { THING_NEEDS } from "./things.ts";
import { WORKS_NEEDS } from "./works.ts";

/** Everything that the lexicon knows of what neighbours need and give. */
export const NEEDS: readonly Need[] = [
  ...ERRAND_NEEDS,
  ...PAPER_NEEDS,
  ...LEARNING_NEEDS,
  ...COMPANY_NEEDS,
  ...HOME_LIFE_NEEDS,
  ...WORKS_NEEDS,
  ...CRAFT_NEEDS,
  ...THING_NEEDS,
  ...DAILY_LIFE_NEEDS,
];
