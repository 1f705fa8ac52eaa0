import type { ListingContent } from "./listing.ts";

/** What a version remembers of a listing: all that it says. Of its place, only the name of the quartier. */
export type ListingSays = Pick<
  ListingContent,
  | "category"
  | "title"
  | "body"
  | "beneficiary"
  | "peopleWanted"
  | "capacity"
  | "radiusM"
  | "remote"
  | "equipment"
  | "languages"
> & { when: Pick<ListingContent, "urgency" | "neededOn" | "neededPart" | "availability">; quartier: string };

/** In the order in which they are asked. */
export const SAID_FIELDS = [
  "title",
  "body",
  "category",
  "beneficiary",
  "peopleWanted",
  "when",
  "capacity",
  "quartier",
  "radiusM",
  "remote",
  "equipment",
  "languages",
] as const satisfies readonly (keyof ListingSays)[];
export type SaidField = (typeof SAID_FIELDS)[number];

export type ListingChanges = { [Field in SaidField]?: { before: ListingSays[Field]; after: ListingSays[Field] } };

/** What a listing says, from its content and the name of its quartier: field by field, so that nothing else slips in. */
export function listingSays(content: ListingContent, quartier: string): ListingSays {
  const { category, title, body, beneficiary, peopleWanted, capacity, radiusM, remote } = content;
  const { urgency, neededOn, neededPart, availability } = content;
  return {
    category,
    title,
    body,
    beneficiary,
    peopleWanted,
    capacity,
    radiusM,
    remote,
    quartier,
    when: { urgency, neededOn, neededPart, availability },
    // The order of ticked boxes says nothing.
    equipment: [...content.equipment].sort(),
    languages: [...content.languages].sort(),
  };
}

/** The fields that differ, with what they said before and after; empty when nothing changed. */
export function listingChanges(before: ListingSays, after: ListingSays): ListingChanges {
  const changed = SAID_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]));
}
