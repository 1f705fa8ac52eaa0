import "server-only";
import { z } from "zod";

/** Raised when a program that was written before could misread what this one writes. */
export const FORMAT_VERSION = 1;
export const MANIFEST_FILE = "manifest.json";
export const JOBS_FILE = "jobs.json";
/** As `sha256sum -c` reads it: every other file of the backup. */
export const SUMS_FILE = "SHA256SUMS";
export const PHOTOS_FOLDER = "photos";

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

export const manifestSchema = z.object({
  format: z.literal("coup-de-main"),
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })).min(1),
  tables: z.array(
    z.object({ name, columns: z.array(name).min(1), rows: z.int().min(0), digest: z.string().regex(/^\d+$/) }),
  ),
  sequences: z.array(z.object({ name, value: z.string().regex(/^-?\d+$/), called: z.boolean() })),
  jobs: z.int().min(0),
  /** Files of the folder of photos; null where photos are in a bucket, which is backed up by itself. */
  photos: z.int().min(0).nullable(),
});

/** What a backup holds. `migrations` is its schema: the files that were applied, in order. */
export type Manifest = z.output<typeof manifestSchema>;

export const jobsSchema = z.array(
  z.object({
    name: z.string(),
    data: z.unknown(),
    startAfter: z.iso.datetime({ offset: true }),
    singletonKey: z.string().nullable(),
  }),
);

/** The file of a table, below the folder of the backup. */
export const tableFile = (table: string) => `tables/${table}.copy.gz`;

/** How many rows all tables have together. */
export const rowsOf = ({ tables }: Manifest) => tables.reduce((sum, { rows }) => sum + rows, 0);
