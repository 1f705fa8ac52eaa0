import type { Equipment } from "#lib/catalogue/equipment.ts";
import type { Part, Slot } from "#lib/listings/availability.ts";
import type { Beneficiary, Kind, Language, Urgency } from "#lib/listings/listing.ts";

/** A listing as somebody in Besançon might write it; what is absent is drawn at random. */
export type SeedText = {
  kind: Kind;
  title: string;
  body: string;
  equipment?: readonly Equipment[];
  remote?: boolean;
  languages?: readonly Language[];
  slots?: readonly Slot[];
  urgency?: Urgency;
  neededPart?: Part;
  beneficiary?: Beneficiary;
  capacity?: number;
};
