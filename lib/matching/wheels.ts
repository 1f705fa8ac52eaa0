/*
 * Whether a helper comes on wheels: distance then counts less. Said by what they own, or by their words.
 */
import type { Equipment } from "#lib/catalogue/equipment.ts";
import type { OfferFacts } from "./candidate.ts";

const WHEELS: readonly Equipment[] = ["car", "van", "bike", "cargo_bike"];

/** Whether the helper of an offer has a car, a van or a bicycle to come with. */
export function comesOnWheels({ equipment, text }: Pick<OfferFacts, "equipment" | "text">): boolean {
  return text.onWheels ?? WHEELS.some((vehicle) => equipment.includes(vehicle));
}
