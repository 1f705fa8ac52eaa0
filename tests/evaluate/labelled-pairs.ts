import { distanceM } from "#lib/geo/point.ts";
import { maskOf, PARTS } from "#lib/listings/availability.ts";
import { isoWeekday } from "#lib/listings/local-time.ts";
import { NO_RECORD, type OfferFacts, type PairFacts, type RequestFacts } from "#lib/matching/candidate.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";
import type { LabelledListing, LabelledQuery } from "./labelled-query.schema.ts";

const content = (listing: LabelledListing) => ({
  id: listing.id,
  authorId: listing.authorId,
  category: listing.category,
  text: textProfile(listing.title, listing.body ?? ""),
  remote: listing.remote,
  languages: listing.languages,
  availability: maskOf(listing.slots),
  quartierId: `${listing.lat.toFixed(2)} ${listing.lng.toFixed(2)}`,
});

/** A file has no clock: a date says when by itself, and "today" without one leaves its slots, or any time. */
function whenOf({
  urgency,
  date,
  part,
  slots,
}: LabelledListing): Pick<RequestFacts, "urgency" | "neededOn" | "neededPart"> {
  if (date) return { urgency: "dated", neededOn: date, neededPart: part ?? null };
  const named = slots.length > 0 ? "slots" : "flexible";
  return { urgency: urgency === "slots" || urgency === "flexible" ? urgency : named, neededOn: null, neededPart: null };
}

const toRequest = (listing: LabelledListing): RequestFacts => ({
  ...content(listing),
  ...whenOf(listing),
  equipment: listing.equipmentNeeded,
});

const toOffer = (listing: LabelledListing): OfferFacts => ({
  ...content(listing),
  equipment: listing.equipment,
  radiusM: listing.radiusM,
  capacityLeft: listing.capacityLeft,
  helper: { verified: listing.verifiedHelper, lastSeenAt: null, record: NO_RECORD },
});

/** A query and its candidates as facts for the engine, in the order of the file. */
export function pairsOf({ query, candidates }: LabelledQuery): PairFacts[] {
  return candidates.map(({ listing }) => {
    const [request, offer] = query.kind === "request" ? [query, listing] : [listing, query];
    const metres = distanceM(request, offer);
    return {
      request: toRequest(request),
      offer: toOffer(offer),
      cellDistanceM: metres,
      blocked: false,
      declined: false,
    };
  });
}

const DAY = "2026-11-24";

/** The moment at which every query is asked: a Tuesday morning. Only what is needed today would depend on it. */
export const EVALUATION_MOMENT: Moment = {
  now: new Date(`${DAY}T06:00:00Z`),
  today: { date: DAY, isoWeekday: isoWeekday(DAY) },
  partsLeft: PARTS,
};
