/*
 * The weights of a city: our own, with what the city chose in their place. Checked as a whole, so that shares still add
 * up to 1 after a change of one of them.
 */
import { z } from "zod";
import { DEFAULT_WEIGHTS, type MatchingWeights } from "./weights.ts";

const unit = z.number().min(0).max(1);
const positive = z.number().positive();

const addUpToOne = (shares: Record<string, number>) =>
  Math.abs(Object.values(shares).reduce((sum, share) => sum + share, 0) - 1) < 1e-9;
const SHARES = "the shares have to add up to 1";

/** Every weight. */
export const weightsSchema: z.ZodType<MatchingWeights, Record<string, unknown>> = z.strictObject({
  pillars: z.strictObject({ relevance: unit, feasibility: unit, record: unit }).refine(addUpToOne, SHARES),
  pillarFloor: unit,
  unknown: unit,
  topics: unit,
  topicsAlone: unit,
  noCommonWord: unit,
  noCommonWordVague: unit,
  noCommonLanguage: unit,
  feasibility: z.strictObject({ distance: unit, slots: unit, presence: unit }).refine(addUpToOne, SHARES),
  remote: unit,
  anyTime: unit,
  oneSlot: unit,
  walk: z.strictObject({ halfMinutes: positive, steepness: positive }),
  wheels: z.number().min(1),
  presenceHalfLifeDays: positive,
  recordPrior: z.strictObject({ mean: unit, strength: positive }),
  proposed: z.strictObject({ score: unit, relevance: unit }),
  offersPerHelper: z.int().positive(),
});

/** What a city may write: some of the weights, and of a group of them some again. What they are is checked once merged. */
const someSchema = z.record(z.string(), z.unknown());

function withOverrides(overrides: Record<string, unknown>): Record<string, unknown> {
  const own: Record<string, unknown> = { ...DEFAULT_WEIGHTS };
  for (const [key, value] of Object.entries(overrides)) {
    const group = own[key];
    const partial = someSchema.safeParse(value);
    own[key] = partial.success && typeof group === "object" ? { ...group, ...partial.data } : value;
  }
  return own;
}

/**
 * The weights in force where a city wrote `overrides`; null or nothing leaves the defaults. Fails with an issue for each
 * thing that is wrong, at its path (`pillars`, `walk.halfMinutes`).
 */
export const cityWeightsSchema = someSchema
  .nullish()
  .transform((overrides) => withOverrides(overrides ?? {}))
  .pipe(weightsSchema);
