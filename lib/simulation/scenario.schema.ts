/*
 * Reads a scenario file. Strict: an unknown key, a negative rate or an unknown category is refused with its path, so
 * that a run never measures something else than what was written.
 */
import { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { SLOTS } from "#lib/listings/availability.ts";
import { LANGUAGES } from "#lib/listings/listing.ts";
import { isCalendarDate } from "#lib/listings/listing-times.ts";
import type { Scenario } from "./scenario.ts";

const rate = z.number().min(0).max(100_000);
const share = z.number().min(0).max(1);
const weight = z.number().min(0);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, { error: "lower case letters, digits and hyphens" });

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
};

const sumOf = (weights: Iterable<number | undefined>) =>
  [...weights].reduce<number>((sum, each) => sum + (each ?? 0), 0);
const aboveZero = { error: "at least one must be above 0" };

const byCategory = z
  .partialRecord(z.enum(CATEGORY_KEYS), weight)
  .refine((weights) => sumOf(Object.values(weights)) > 0, aboveZero);
const weighted = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z
    .array(z.strictObject({ ...shape, weight }))
    .min(1)
    .refine(
      (choices) => choices.length === 0 || sumOf(choices.map((choice) => (choice as { weight: number }).weight)) > 0,
      aboveZero,
    );

const quartier = z.strictObject({
  slug,
  population: z.int().min(0).max(50_000_000),
  lat: z.number().min(-85).max(85),
  lng: z.number().min(-180).max(180),
  spreadM: z.number().positive().max(50_000),
});

const requests = z.strictObject({
  perWeekPer1000: rate,
  byCategory,
  byHour: z
    .array(weight)
    .length(24)
    .refine((weights) => sumOf(weights) > 0, aboveZero),
  byUrgency: z
    .strictObject({ today: weight, dated: weight, slots: weight, flexible: weight })
    .refine((weights) => sumOf(Object.values(weights)) > 0, aboveZero),
  datedWithinDays: z.int().min(1).max(60),
  partShare: share,
  equipmentShare: share,
  remoteShare: share,
  inTimeDays: z.number().positive().max(60),
  givenUpDays: z.number().positive().max(60),
});

const helpers = z.strictObject({
  per1000: rate,
  perWeekPer1000: rate,
  stayDays: z.number().positive(),
  byCategory,
  offersEach: z
    .array(weight)
    .min(1)
    .max(5)
    .refine((weights) => sumOf(weights) > 0, aboveZero),
  availability: weighted({ slots: z.array(z.enum(SLOTS)) }),
  radiusM: weighted({ metres: z.number().min(0).max(50_000) }),
  capacity: weighted({ perWeek: z.int().min(0).max(50) }),
  verifiedShare: share,
  equipmentShare: share,
  remoteShare: share,
  dormantShare: share,
});

const response = z.strictObject({
  yes: share,
  halfM: z.number().positive(),
  remote: share,
  otherMatter: share,
  noSlot: share,
  beyondRadius: share,
  missingThing: share,
  missingLanguage: share,
  today: share,
  closeCategory: share,
  fatigue: share,
  sayNo: share,
  mute: share,
  delayMinutes: z
    .strictObject({ median: z.number().positive(), p90: z.number().positive() })
    .refine(({ median, p90 }) => p90 >= median, { path: ["p90"], error: "must not be below the median" }),
});

const browsing = z.strictObject({
  visitsPerWeek: rate,
  listingsSeen: z.int().min(0).max(1000),
  contact: share,
  contactsPerVisit: z.int().min(0).max(20),
});

const surge = z.strictObject({
  fromDay: z.int().min(0),
  days: z.int().min(1),
  requests: rate.default(1),
  helpers: rate.default(1),
  quartiers: z.array(slug).min(1).optional(),
  categories: z.array(z.enum(CATEGORY_KEYS)).min(1).optional(),
});

const MAX_DAYS = 366;

const scenarioSchema = z
  .strictObject({
    name: slug,
    description: z.string(),
    timeZone: z.string().refine(isTimeZone, { error: "not a time zone" }),
    start: z.string().refine(isCalendarDate, { error: "not a date (YYYY-MM-DD)" }),
    days: z.int().min(1).max(MAX_DAYS),
    quartiers: z.array(quartier).min(1).max(500),
    requests,
    helpers,
    languages: z.array(z.strictObject({ language: z.enum(LANGUAGES), needed: share, spoken: share })),
    response,
    browsing,
    surges: z.array(surge).default([]),
  })
  .superRefine(({ quartiers, surges, requests: { inTimeDays, givenUpDays } }, issues) => {
    const slugs = new Set<string>();
    for (const [at, { slug: name }] of quartiers.entries()) {
      if (slugs.has(name)) {
        issues.addIssue({ code: "custom", path: ["quartiers", at, "slug"], message: `"${name}" is there twice` });
      }
      slugs.add(name);
    }
    if (quartiers.length > 0 && sumOf(quartiers.map(({ population }) => population)) === 0) {
      issues.addIssue({ code: "custom", path: ["quartiers"], message: "nobody lives there" });
    }
    for (const [at, { quartiers: named = [] }] of surges.entries()) {
      for (const [index, name] of named.entries()) {
        if (slugs.has(name)) continue;
        const path = ["surges", at, "quartiers", index];
        issues.addIssue({ code: "custom", path, message: `no quartier has the slug "${name}"` });
      }
    }
    if (givenUpDays < inTimeDays) {
      const path = ["requests", "givenUpDays"];
      issues.addIssue({ code: "custom", path, message: "must not be below requests.inTimeDays" });
    }
  });

export type ScenarioReading = { scenario: Scenario } | { problems: string[] };

/** A scenario out of parsed JSON, or every problem with its path: `requests.perWeekPer1000: …`. */
export function readScenario(json: unknown): ScenarioReading {
  const read = scenarioSchema.safeParse(json);
  if (read.success) return { scenario: read.data };
  return {
    problems: read.error.issues.map(({ path, message }) => `${path.join(".") || "scenario"}: ${message}`),
  };
}
