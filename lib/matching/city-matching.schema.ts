/*
 * What a city changes of matching, as its row holds it: weights and limits, each over the defaults. Nothing unknown
 * passes, and what is wrong is told with its path, so that a slip of the pen is found where it was made.
 */
import { z } from "zod";
import { limitsSchema } from "./waves/limits.schema.ts";
import type { DispatchLimits } from "./waves/limits.ts";
import { cityWeightsSchema } from "./weights.schema.ts";
import type { MatchingWeights } from "./weights.ts";

/** The numbers in force in a city. */
export type CityMatching = { weights: MatchingWeights; limits: DispatchLimits };

export const cityMatchingSchema = z.strictObject({ weights: cityWeightsSchema, limits: limitsSchema.prefault({}) });

/** What is wrong with what a city wrote, each as `path: sentence` (`weights.walk.halfMinutes: …`); empty when nothing is. */
export function matchingProblems(written: unknown): string[] {
  const read = cityMatchingSchema.safeParse(written);
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => `${path.join(".") || "matching"}: ${message}`);
}
