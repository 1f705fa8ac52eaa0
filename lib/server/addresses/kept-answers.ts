import "server-only";
import { LRUCache } from "lru-cache";
import type { Address } from "#lib/geo/address.ts";
import type { AddressProvider } from "./address-provider.ts";

const LIMIT_MS = 3_000;
const KEPT = 2_000;
const FOUND_LIFE_MS = 24 * 3_600_000;
const NOTHING_LIFE_MS = 10 * 60_000;

/** What is the same question: capitals, accents, spaces and punctuation play no part. */
function questionKey(query: string): string {
  const plain = query.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/**
 * A provider that answers the same question once: found addresses are kept for a day, "nothing" for ten minutes,
 * failures not at all. People who ask the same at the same time share one request, which has three seconds.
 */
export function keptAnswers(
  provider: AddressProvider,
  { limitMs = LIMIT_MS, clock = performance }: { limitMs?: number; clock?: Pick<Performance, "now"> } = {},
): AddressSearch {
  const kept = new LRUCache<string, Promise<Address[]>>({ max: KEPT, perf: clock, ttlResolution: 0 });
  return (query, city) => {
    const key = `${city.id} ${questionKey(query)}`;
    const known = kept.get(key);
    if (known) return known;
    const asking = provider.search(query, city, AbortSignal.timeout(limitMs));
    kept.set(key, asking, { ttl: limitMs * 2 });
    asking.then(
      ({ length }) => kept.set(key, asking, { ttl: length > 0 ? FOUND_LIFE_MS : NOTHING_LIFE_MS }),
      () => kept.delete(key),
    );
    return asking;
  };
}

type City = Parameters<AddressProvider["search"]>[1] & { id: string };
export type AddressSearch = (query: string, city: City) => Promise<Address[]>;
