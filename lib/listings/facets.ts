import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { KINDS, type Kind } from "./listing.ts";
import { type ListingFilter, WHENS, type When } from "./listing-filter.ts";
import { CHOICES, type Choice, type ListingTraits, missedChoices } from "./listing-traits.ts";

/** How many open listings share the same traits. */
export type TraitsCount = ListingTraits & { count: number };
export type KindCounts = { requests: number; offers: number };

/** How many listings each value of each choice would give, with the other choices kept. */
export type Facets = {
  /** How many pass the whole filter. */
  total: number;
  kind: Record<Kind, number>;
  category: Record<CategoryKey, number>;
  /** By slug; a quartier without any is absent. */
  quartier: Record<string, KindCounts>;
  when: Record<When, number>;
  remote: number;
  /** How many would pass without each choice. */
  without: Record<Choice, number>;
};

const zeros = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

function noFacets(): Facets {
  return {
    total: 0,
    kind: zeros(KINDS),
    category: zeros(CATEGORY_KEYS),
    quartier: {},
    when: zeros(WHENS),
    remote: 0,
    without: zeros(CHOICES),
  };
}

/** Adds to the counts of one choice. */
const ADD: Record<Choice, (facets: Facets, row: TraitsCount) => void> = {
  kind: (facets, { kind, count }) => {
    facets.kind[kind] += count;
  },
  category: (facets, { category, count }) => {
    facets.category[category] += count;
  },
  quartier: (facets, { quartier, kind, count }) => {
    const held = facets.quartier[quartier] ?? { requests: 0, offers: 0 };
    held[kind === "request" ? "requests" : "offers"] += count;
    facets.quartier[quartier] = held;
  },
  when: (facets, row) => {
    for (const when of WHENS) if (row[when]) facets.when[when] += row.count;
  },
  remote: (facets, { remote, count }) => {
    if (remote) facets.remote += count;
  },
};

/** One reading of the counts: what misses one choice alone counts for that choice, what misses none counts for all. */
export function countFacets(counts: readonly TraitsCount[], filter: ListingFilter): Facets {
  const facets = noFacets();
  for (const row of counts) {
    const missed = missedChoices(filter, row);
    if (missed.length > 1) continue;
    if (missed.length === 0) facets.total += row.count;
    for (const choice of missed.length === 0 ? CHOICES : missed) {
      facets.without[choice] += row.count;
      ADD[choice](facets, row);
    }
  }
  return facets;
}
