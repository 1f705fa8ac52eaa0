import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Equipment } from "#lib/catalogue/equipment.ts";
import type { AvailabilityMask, Part } from "./availability.ts";

export const KINDS = ["request", "offer"] as const;
export type Kind = (typeof KINDS)[number];

/** What answers a listing: an offer to a request, a request to an offer. */
export function otherKind(kind: Kind): Kind {
  return kind === "request" ? "offer" : "request";
}

/** When a request is needed; an offer is always `flexible` or `slots`. */
export const URGENCIES = ["today", "dated", "slots", "flexible"] as const;
export type Urgency = (typeof URGENCIES)[number];

export const BENEFICIARIES = ["self", "other"] as const;
export type Beneficiary = (typeof BENEFICIARIES)[number];

/** ISO 639-1 codes of the languages that people can say they speak. */
export const LANGUAGES = ["fr", "en", "ar", "tr", "es", "pt", "it", "de", "ru", "uk", "sq", "zh", "fa", "so"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What an author says of a listing: everything a form collects, nothing that the system adds. */
export type ListingContent = {
  kind: Kind;
  category: CategoryKey;
  title: string;
  body: string;
  /** It can also be done by telephone or on line. */
  remote: boolean;
  urgency: Urgency;
  /** Local date `YYYY-MM-DD` in the city's time zone; only with urgency `dated`. */
  neededOn: string | null;
  /** Part of that day, when the author named one. */
  neededPart: Part | null;
  availability: AvailabilityMask;
  languages: readonly Language[];
  /** Needed by a request, owned by the helper of an offer. */
  equipment: readonly Equipment[];
  /** How far the helper of an offer goes, in metres. */
  radiusM: number;
  /** How many times a week an offer can be taken up; null for a request. */
  capacity: number | null;
  beneficiary: Beneficiary;
  /** How many helpers a request wants; 1 for an offer. */
  peopleWanted: number;
};

export const DEFAULT_RADIUS_M = 2000;
export const RADII_M = [500, 1000, 2000, 3000, 5000, 10000] as const;
export const MAX_CAPACITY = 14;
export const MAX_PEOPLE_WANTED = 10;
export const TITLE_LENGTH = { min: 8, max: 90 } as const;
export const BODY_LENGTH = { max: 1500 } as const;
