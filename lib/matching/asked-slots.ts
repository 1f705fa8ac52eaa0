/*
 * The weekly slots that a request asks for, as the mask that offers are compared with. A date becomes the slots of its
 * weekday; "today" becomes what is left of the day, then the next day, because such a request lives 24 hours.
 */
import {
  type AvailabilityMask,
  commonSlots,
  countSlots,
  dayOfIsoWeekday,
  maskOf,
  PARTS,
  type Part,
} from "#lib/listings/availability.ts";
import { isoWeekday } from "#lib/listings/local-time.ts";
import type { OfferFacts, RequestFacts } from "./candidate.ts";
import type { Moment } from "./moment.ts";

type When = Pick<RequestFacts, "urgency" | "neededOn" | "neededPart" | "availability">;

function slotsOfDay(weekday: number, parts: readonly Part[]): AvailabilityMask {
  const day = dayOfIsoWeekday(weekday);
  return maskOf(parts.map((part) => `${day}-${part}` as const));
}

/** What "today" means at a moment: the named part or those left; tomorrow once none is left. */
export function todaySlots(neededPart: Part | null, { today, partsLeft }: Moment): AvailabilityMask {
  const parts = neededPart ? [neededPart] : PARTS;
  const left = parts.filter((part) => partsLeft.includes(part));
  return left.length > 0 ? slotsOfDay(today.isoWeekday, left) : slotsOfDay((today.isoWeekday % 7) + 1, parts);
}

/** The slots that a request asks for; 0 when any time will do. */
export function askedSlots(request: When, moment: Moment): AvailabilityMask {
  if (request.urgency === "today") return todaySlots(request.neededPart, moment);
  if (request.urgency === "dated" && request.neededOn) {
    return slotsOfDay(isoWeekday(request.neededOn), request.neededPart ? [request.neededPart] : PARTS);
  }
  return request.availability;
}

/** The share of the asked slots that an offer covers: 1 when any time will do, null when the offer names none. */
export function slotShare(request: When, offer: Pick<OfferFacts, "availability">, moment: Moment): number | null {
  const asked = askedSlots(request, moment);
  if (asked === 0) return 1;
  if (offer.availability === 0) return null;
  return countSlots(commonSlots(asked, offer.availability)) / countSlots(asked);
}
