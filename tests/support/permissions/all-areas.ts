import type { Area } from "./area.ts";
import { LISTINGS } from "./areas/listings.ts";
import { SEARCHES } from "./areas/searches.ts";

/** Every area whose rows are tried. */
export const AREAS: readonly Area[] = [LISTINGS, SEARCHES];
