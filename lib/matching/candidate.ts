/*
 * What matching knows of a request, of an offer and of the two together: plain facts that the database layer gathers.
 * No name, no address and no point is among them, and nothing about a person but what the request itself asks for.
 */
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Equipment } from "#lib/catalogue/equipment.ts";
import type { AvailabilityMask, Part } from "#lib/listings/availability.ts";
import type { Language, Urgency } from "#lib/listings/listing.ts";
import type { TextProfile } from "./text/text-profile.ts";

type ListingFacts = {
  id: string;
  authorId: string;
  category: CategoryKey;
  text: TextProfile;
  remote: boolean;
  languages: readonly Language[];
  equipment: readonly Equipment[];
  availability: AvailabilityMask;
  quartierId: string;
};

export type RequestFacts = ListingFacts & { urgency: Urgency; neededOn: string | null; neededPart: Part | null };

export type OfferFacts = ListingFacts & {
  /** How far the helper goes, in metres. */
  radiusM: number;
  /** How many more times this week. */
  capacityLeft: number;
  helper: HelperFacts;
};

export type HelperFacts = {
  /** Verified by the city. */
  verified: boolean;
  /** Null when it is not known. */
  lastSeenAt: Date | null;
  record: RecordCounts;
};

/**
 * What became of earlier invitations: asked ≥ accepted ≥ completed + excused. `excused`: accepted, and fell away through no
 * fault of the helper.
 */
export type RecordCounts = { asked: number; accepted: number; completed: number; excused: number };

export const NO_RECORD: RecordCounts = { asked: 0, accepted: 0, completed: 0, excused: 0 };

export type PairFacts = {
  request: RequestFacts;
  offer: OfferFacts;
  /**
   * Metres between the public cells, the only distance that matching knows: who is proposed to whom says no more than the
   * map, however often a helper moves their radius.
   */
  cellDistanceM: number;
  /** One of the two does not want to meet the other. */
  blocked: boolean;
  /** The helper said that this request is not for them. */
  declined: boolean;
};

/** It can be done without meeting: both have to say so. */
export function canBeRemote({ request, offer }: Pick<PairFacts, "request" | "offer">): boolean {
  return request.remote && offer.remote;
}
