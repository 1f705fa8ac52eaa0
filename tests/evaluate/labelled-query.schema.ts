import { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { Equipment } from "#lib/catalogue/equipment.ts";
import { isSlot, PARTS, type Slot } from "#lib/listings/availability.ts";
import { DEFAULT_RADIUS_M, KINDS, type Language, otherKind, URGENCIES } from "#lib/listings/listing.ts";

const slot = z.string().refine(isSlot, "not a slot such as mon-morning") as z.ZodType<Slot>;
// Files of others may name a language or a thing that our catalogue lacks: matching only compares them.
const languages = z.array(z.string() as unknown as z.ZodType<Language>).default([]);
const equipment = z.array(z.string() as unknown as z.ZodType<Equipment>).default([]);

const listingSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(KINDS),
  category: z.enum(CATEGORY_KEYS),
  title: z.string(),
  body: z.string().nullish(),
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  radiusM: z
    .number()
    .nonnegative()
    .nullish()
    .transform((metres) => metres ?? DEFAULT_RADIUS_M),
  remote: z.boolean().default(false),
  slots: z.array(slot).default([]),
  date: z.iso.date().nullish(),
  part: z.enum(PARTS).nullish(),
  urgency: z.enum(URGENCIES).nullish(),
  languages,
  equipmentNeeded: equipment,
  equipment,
  capacityLeft: z
    .number()
    .nullish()
    .transform((left) => left ?? 1),
  verifiedHelper: z.boolean().default(false),
  authorId: z.string().min(1),
});

/** A listing as a file of labelled pairs writes it. */
export type LabelledListing = z.output<typeof listingSchema>;

const querySchema = z
  .object({
    id: z.string().min(1),
    query: listingSchema,
    candidates: z
      .array(
        z.object({
          listing: listingSchema,
          /** What a sensible neighbour would say: 3 ask them first, 2 good, 1 at a pinch, 0 no. */
          grade: z.int().min(0).max(3),
          why: z.string().default(""),
          hardViolation: z
            .union([z.string(), z.boolean()])
            .nullish()
            .transform((value) => value || null),
        }),
      )
      .min(1),
  })
  .superRefine(({ query, candidates }, context) => {
    for (const [index, { listing }] of candidates.entries()) {
      if (listing.kind === otherKind(query.kind)) continue;
      const message = `answers a ${query.kind}, so it has to be a ${otherKind(query.kind)}`;
      context.addIssue({ code: "custom", path: ["candidates", index, "listing", "kind"], message });
    }
  });

/** One listing and those of the other kind that could answer it, each with its grade. */
export type LabelledQuery = z.output<typeof querySchema>;

export const labelledQueriesSchema = z.array(querySchema).min(1);
