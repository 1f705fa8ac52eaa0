import { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { isQuarter, type Quarter } from "./quarter.ts";

/** Rows by quartier and columns by category, the totals last in both; null is masked. */
const tableSchema = z.array(z.array(z.int().min(0).nullable()));

/** The figures of a quarter as they were published and stay. */
export const releaseSchema = z.strictObject({
  version: z.literal(1),
  period: z.custom<Quarter>((value) => typeof value === "string" && isQuarter(value)),
  /** Local days, both included. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** As they were named then. */
  quartiers: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
  categories: z.array(z.enum(CATEGORY_KEYS)),
  /** Different people behind all of it. */
  people: z.int().nullable(),
  tables: z.strictObject({ requests: tableSchema, offers: tableSchema, helps: tableSchema }),
});
export type Release = z.output<typeof releaseSchema>;
