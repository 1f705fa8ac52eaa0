import type { CategoryKey } from "#lib/catalogue/category-key.ts";

/** What a sentence says of a period, with its numbers: the strongest thing there is to say, or nothing. */
export type StandOut =
  | {
      kind: "uneven";
      /** These quartiers, of which `requestShare` of all requests and `offerShare` of all offers come (0 to 1). */
      quartierIds: string[];
      requestShare: number;
      offerShare: number;
    }
  | { kind: "rising"; category: CategoryKey; from: number; to: number }
  | { kind: "calm"; requests: number; helps: number };
