/** The groups of messages under `errors` that a listing's form may need. */
export const LISTING_ERROR_GROUPS = [
  "kind",
  "category",
  "listingTitle",
  "body",
  "beneficiary",
  "agreement",
  "urgency",
  "neededOn",
  "neededPart",
  "slots",
  "capacity",
  "quartier",
  "equipment",
  "languages",
  "radius",
  "version",
] as const;
