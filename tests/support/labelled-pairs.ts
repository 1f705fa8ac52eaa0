import { readFileSync } from "node:fs";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Equipment } from "#lib/catalogue/equipment.ts";
import { distanceM } from "#lib/geo/point.ts";
import { maskOf, type Part, type Slot } from "#lib/listings/availability.ts";
import { DEFAULT_RADIUS_M, type Kind, type Language, type Urgency } from "#lib/listings/listing.ts";
import { NO_RECORD, type OfferFacts, type PairFacts, type RequestFacts } from "#lib/matching/candidate.ts";
import type { HardRule } from "#lib/matching/hard-rules.ts";
import { textProfile } from "#lib/matching/text/text-closeness.ts";

/** A listing as a file of labelled pairs writes it. */
type LabelledListing = {
  id: string;
  kind: Kind;
  category: CategoryKey;
  title: string;
  body: string;
  lat: number;
  lng: number;
  radiusM?: number;
  remote: boolean;
  slots: Slot[];
  date?: string;
  part?: Part;
  urgency?: Urgency;
  languages: Language[];
  equipmentNeeded: Equipment[];
  equipment: Equipment[];
  capacityLeft?: number;
  verifiedHelper: boolean;
  authorId: string;
  blocked?: boolean;
  declined?: boolean;
};

export type LabelledQuery = {
  id: string;
  query: LabelledListing;
  candidates: { listing: LabelledListing; grade: 0 | 1 | 2 | 3; why: string; hardViolation?: HardRule }[];
};

export const LABELLED_FILES = ["papers", "errands", "learning", "home", "company"] as const;

export function readLabelledQueries(name: (typeof LABELLED_FILES)[number]): LabelledQuery[] {
  return JSON.parse(readFileSync(new URL(`../golden/matching/${name}.json`, import.meta.url), "utf8"));
}

const content = (listing: LabelledListing) => ({
  id: listing.id,
  authorId: listing.authorId,
  category: listing.category,
  text: textProfile(listing.title, listing.body),
  remote: listing.remote,
  languages: listing.languages,
  availability: maskOf(listing.slots),
  quartierId: `${listing.lat.toFixed(2)} ${listing.lng.toFixed(2)}`,
});

const toRequest = (listing: LabelledListing): RequestFacts => ({
  ...content(listing),
  equipment: listing.equipmentNeeded,
  urgency: listing.urgency ?? "flexible",
  neededOn: listing.date ?? null,
  neededPart: listing.part ?? null,
});

const toOffer = (listing: LabelledListing): OfferFacts => ({
  ...content(listing),
  equipment: listing.equipment,
  radiusM: listing.radiusM ?? DEFAULT_RADIUS_M,
  capacityLeft: listing.capacityLeft ?? 1,
  helper: { verified: listing.verifiedHelper, lastSeenAt: null, record: NO_RECORD },
});

/** A query and its candidates as facts for the engine. */
export function pairsOf({ query, candidates }: LabelledQuery): PairFacts[] {
  return candidates.map(({ listing }) => {
    const [request, offer] = query.kind === "request" ? [query, listing] : [listing, query];
    const metres = distanceM(request, offer);
    return {
      request: toRequest(request),
      offer: toOffer(offer),
      cellDistanceM: metres,
      blocked: listing.blocked ?? false,
      declined: listing.declined ?? false,
    };
  });
}

/** Normalised discounted cumulative gain of a ranking, against the best order of all grades (Järvelin and Kekäläinen 2002). */
export function ndcg(ranked: readonly number[], all: readonly number[]): number {
  const gain = (grades: readonly number[]) =>
    grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  return gain(ranked) / gain([...all].sort((a, b) => b - a));
}
