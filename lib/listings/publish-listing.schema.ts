import { z } from "zod";
import {
  agreedBeneficiary,
  BENEFICIARY_FIELDS,
  CATEGORY_FIELDS,
  OFFER_WHEN_FIELDS,
  OFFER_WHERE_FIELDS,
  offerMoment,
  placeWish,
  REQUEST_WHEN_FIELDS,
  REQUEST_WHERE_FIELDS,
  requestMoment,
  SKETCH_FIELDS,
  TITLE_FIELDS,
} from "./answer-fields.ts";
import { KINDS } from "./listing.ts";
import { LISTING_ACTIONS } from "./listing-status.ts";

const REQUEST = { kind: z.literal("request") };
const OFFER = { kind: z.literal("offer") };
/** Sent by "finish later": the answers are kept, and the next question waits. */
const LATER = { later: z.literal("1").optional() };
const unknownKind = { error: "kind.required" };

/** One schema per question. Each gives the `answers` that it adds to a draft. */
export const categoryStepSchema = z
  .strictObject({ kind: z.enum(KINDS, unknownKind), ...LATER, ...CATEGORY_FIELDS })
  .transform(({ kind, later, category }) => ({ kind, later, answers: { category } }));

export const titleStepSchema = z
  .strictObject({ kind: z.enum(KINDS, unknownKind), ...LATER, ...TITLE_FIELDS })
  .transform(({ kind, later, title, body }) => ({ kind, later, answers: { title, body } }));

/** Leaves the question of the title for a listing that fits, or for the list of them: what was typed is kept, right or wrong. */
export const leaveTitleSchema = z
  .strictObject({ kind: z.enum(KINDS, unknownKind), open: z.union([z.uuid(), z.literal("all")]), ...SKETCH_FIELDS })
  .transform(({ kind, open, title, body }) => ({ kind, open, answers: title ? { title, body } : { body } }));

export const beneficiaryStepSchema = z
  .strictObject({ ...REQUEST, ...LATER, ...BENEFICIARY_FIELDS })
  .transform(({ kind, later, ...typed }, issues) => ({ kind, later, answers: agreedBeneficiary(typed, issues) }));

export const whenStepSchema = z.discriminatedUnion(
  "kind",
  [
    z
      .strictObject({ ...REQUEST, ...LATER, ...REQUEST_WHEN_FIELDS })
      .transform(({ kind, later, ...typed }, issues) => ({ kind, later, answers: requestMoment(typed, issues) })),
    z
      .strictObject({ ...OFFER, ...LATER, ...OFFER_WHEN_FIELDS })
      .transform(({ kind, later, ...typed }, issues) => ({ kind, later, answers: offerMoment(typed, issues) })),
  ],
  unknownKind,
);

export const whereStepSchema = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ ...REQUEST, ...LATER, ...REQUEST_WHERE_FIELDS }).transform((typed, issues) => {
      const { kind, later, remote, equipment, languages } = typed;
      return { kind, later, where: placeWish(typed, issues), answers: { remote, equipment, languages } };
    }),
    z.strictObject({ ...OFFER, ...LATER, ...OFFER_WHERE_FIELDS }).transform((typed, issues) => {
      const { kind, later, remote, equipment, languages, radius: radiusM } = typed;
      return { kind, later, where: placeWish(typed, issues), answers: { remote, equipment, languages, radiusM } };
    }),
  ],
  unknownKind,
);

/** The last page: the key makes a repeated submit harmless. */
export const publishSchema = z.strictObject({
  key: z.uuid({ error: "key.missing" }),
  unpaid: z.literal("on", { error: "unpaid.required" }),
});

const VERSION = {
  version: z
    .string()
    .regex(/^\d{1,9}$/, { error: "version.missing" })
    .transform(Number),
};

/** All the questions at once, for a listing that exists. The version tells what the author was looking at. */
export const editListingSchema = z.discriminatedUnion(
  "kind",
  [
    z
      .strictObject({
        ...REQUEST,
        ...VERSION,
        ...CATEGORY_FIELDS,
        ...TITLE_FIELDS,
        ...BENEFICIARY_FIELDS,
        ...REQUEST_WHEN_FIELDS,
        ...REQUEST_WHERE_FIELDS,
      })
      .transform((typed, issues) => {
        const { kind, version, category, title, body, remote, equipment, languages } = typed;
        const given = { category, title, body, remote, equipment, languages };
        const answers = { ...given, ...agreedBeneficiary(typed, issues), ...requestMoment(typed, issues) };
        return { kind, version, where: placeWish(typed, issues), answers };
      }),
    z
      .strictObject({
        ...OFFER,
        ...VERSION,
        ...CATEGORY_FIELDS,
        ...TITLE_FIELDS,
        ...OFFER_WHEN_FIELDS,
        ...OFFER_WHERE_FIELDS,
      })
      .transform((typed, issues) => {
        const { kind, version, category, title, body, remote, equipment, languages, radius } = typed;
        const given = { category, title, body, remote, equipment, languages, radiusM: radius };
        return { kind, version, where: placeWish(typed, issues), answers: { ...given, ...offerMoment(typed, issues) } };
      }),
  ],
  unknownKind,
);

/** What the address of a page calls a listing. */
export const listingIdSchema = z.strictObject({ id: z.uuid({ error: "id.missing" }) });

/** One of the buttons beside a listing. */
export const changeStatusSchema = z.strictObject({
  id: z.uuid({ error: "id.missing" }),
  action: z.enum(LISTING_ACTIONS, { error: "action.unknown" }),
});

/** The button that takes back what was just done: it names what it saw. */
export const undoChangeSchema = z.strictObject({
  id: z.uuid({ error: "id.missing" }),
  event: z.uuid({ error: "id.missing" }),
});
