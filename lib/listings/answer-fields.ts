import { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { EQUIPMENT } from "#lib/catalogue/equipment.ts";
import { choices, cleanText, line, paragraph, ticked } from "#lib/forms/fields.ts";
import { parsePoint } from "#lib/geo/point.ts";
import { maskOf, PARTS, SLOTS, type Slot } from "./availability.ts";
import type { PlaceWish } from "./exact-place.ts";
import {
  BENEFICIARIES,
  BODY_LENGTH,
  LANGUAGES,
  type ListingContent,
  MAX_CAPACITY,
  MAX_PEOPLE_WANTED,
  RADII_M,
  TITLE_LENGTH,
  URGENCIES,
  type Urgency,
} from "./listing.ts";
import { isCalendarDate } from "./listing-times.ts";

type Fields<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;
type Issues = { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void };
/** A week always has slots: zod wants to be told. */
const WEEK_SLOTS = SLOTS as readonly [Slot, ...Slot[]];

type Moment = Pick<ListingContent, "urgency" | "neededOn" | "neededPart" | "availability">;

export const CATEGORY_FIELDS = { category: z.enum(CATEGORY_KEYS, { error: "category.required" }) };

export const TITLE_FIELDS = {
  // PostgreSQL counts characters where JavaScript counts UTF-16 units.
  title: line("listingTitle", TITLE_LENGTH)
    .refine((text) => [...text].length >= TITLE_LENGTH.min, { error: "listingTitle.too-short" })
    .refine((text) => /\p{L}/u.test(text), { error: "listingTitle.no-words" }),
  body: paragraph("body", BODY_LENGTH),
};

/** A title that may not be finished. */
export const SKETCH_FIELDS = {
  title: z
    .string({ error: "listingTitle.required" })
    .max(TITLE_LENGTH.max * 4, { error: "listingTitle.too-long" })
    .transform((text) => cleanText(text).replace(/\s+/g, " ").slice(0, TITLE_LENGTH.max)),
  body: TITLE_FIELDS.body,
};

export const BENEFICIARY_FIELDS = {
  beneficiary: z.enum(BENEFICIARIES, { error: "beneficiary.required" }),
  agreement: ticked,
  /** Nearly always one: a form that does not ask wants one. */
  peopleWanted: z
    .string({ error: "peopleWanted.unknown" })
    .regex(/^\d{1,2}$/, { error: "peopleWanted.unknown" })
    .transform(Number)
    .pipe(
      z.number().min(1, { error: "peopleWanted.unknown" }).max(MAX_PEOPLE_WANTED, { error: "peopleWanted.unknown" }),
    )
    .default(1),
};

export const REQUEST_WHEN_FIELDS = {
  urgency: z.enum(URGENCIES, { error: "urgency.required" }),
  neededOn: z.string({ error: "neededOn.malformed" }).max(40, { error: "neededOn.malformed" }).default(""),
  neededPart: z.enum(["", ...PARTS], { error: "neededPart.unknown" }).default(""),
  slots: choices("slots", WEEK_SLOTS),
};

export const OFFER_WHEN_FIELDS = {
  urgency: z.enum(["slots", "flexible"], { error: "urgency.required" }),
  slots: choices("slots", WEEK_SLOTS),
  capacity: z
    .string({ error: "capacity.required" })
    .regex(/^\d{1,2}$/, { error: "capacity.required" })
    .transform(Number)
    .pipe(z.number().min(1, { error: "capacity.required" }).max(MAX_CAPACITY, { error: "capacity.required" })),
};

const PLACE_FIELDS = {
  quartier: z.string({ error: "quartier.required" }).regex(/^[a-z0-9-]{0,80}$/, { error: "quartier.unknown" }),
  /** A point, `kept` for the stored one, or `none` for the quartier alone. */
  place: z.string({ error: "place.malformed" }).max(40, { error: "place.malformed" }).optional(),
  /** The point whose quartier the person has been shown. */
  proposed: z.string({ error: "place.malformed" }).max(40, { error: "place.malformed" }).default(""),
  /** The places to choose from, with the address that they were found for: only the form shows them again. */
  found: z.union([z.string(), z.array(z.string())], { error: "place.malformed" }).default([]),
  address: z.string({ error: "address.too-long" }).max(400, { error: "address.too-long" }).default(""),
  searched: z.string({ error: "address.too-long" }).max(400, { error: "address.too-long" }).default(""),
};

export const REQUEST_WHERE_FIELDS = {
  ...PLACE_FIELDS,
  remote: ticked,
  equipment: choices("equipment", EQUIPMENT),
  languages: choices("languages", LANGUAGES),
};

export const OFFER_WHERE_FIELDS = {
  ...REQUEST_WHERE_FIELDS,
  radius: z.enum(RADII_M.map(String), { error: "radius.unknown" }).transform(Number),
};

/** The moment that was answered. What belongs to another answer than the chosen one is dropped, right or wrong. */
export function requestMoment(typed: Fields<typeof REQUEST_WHEN_FIELDS>, issues: Issues): Moment {
  const { urgency, neededOn, neededPart, slots } = typed;
  if (urgency !== "dated") return { ...NO_DATE, urgency, availability: slotsOfAnswer(urgency, slots, issues) };
  if (!isCalendarDate(neededOn)) {
    const message = neededOn.trim() === "" ? "neededOn.required" : "neededOn.malformed";
    issues.addIssue({ code: "custom", path: ["neededOn"], message });
  }
  return { urgency, neededOn, neededPart: neededPart === "" ? null : neededPart, availability: 0 };
}

/** The weeks of an offer, and how often. */
export function offerMoment(
  { urgency, slots, capacity }: Fields<typeof OFFER_WHEN_FIELDS>,
  issues: Issues,
): Moment & { capacity: number } {
  return { ...NO_DATE, urgency, availability: slotsOfAnswer(urgency, slots, issues), capacity };
}

const NO_DATE = { neededOn: null, neededPart: null };

function slotsOfAnswer(urgency: Urgency, slots: readonly Slot[], issues: Issues): number {
  if (urgency !== "slots") return 0;
  if (slots.length === 0) issues.addIssue({ code: "custom", path: ["slots"], message: "slots.required" });
  return maskOf(slots);
}

/** Where: a quartier, unless a place tells it; and one of the found places, when there are some to choose from. */
export function placeWish(typed: Fields<typeof PLACE_FIELDS>, issues: Issues): PlaceWish {
  const { quartier, proposed } = typed;
  const text = typed.place === "none" ? "" : (typed.place ?? "");
  const refuse = (field: string, message: string) => issues.addIssue({ code: "custom", path: [field], message });
  const place = text === "kept" ? text : parsePoint(text);
  if (typed.place === undefined && typed.found.length > 0) refuse("place", "place.required");
  else if (text !== "" && place === null) refuse("place", "place.malformed");
  else if (quartier === "" && (place === null || place === "kept")) refuse("quartier", "quartier.required");
  return { place, quartier, proposed: text !== "" && text === proposed };
}

/** For whom, somebody else being asked first, and by how many. */
export function agreedBeneficiary(
  { beneficiary, agreement, peopleWanted }: Fields<typeof BENEFICIARY_FIELDS>,
  issues: Issues,
): Pick<ListingContent, "beneficiary" | "peopleWanted"> {
  if (beneficiary === "other" && !agreement) {
    issues.addIssue({ code: "custom", path: ["agreement"], message: "agreement.required" });
  }
  return { beneficiary, peopleWanted };
}
