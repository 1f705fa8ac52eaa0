/*
 * A score that was stored, computed again from the inputs stored beside it: the two have to agree, whatever the weights
 * are by now. Inputs of before a change of the engine may lack something; then nothing is said rather than guessed.
 */
import { z } from "zod";
import { type Breakdown, breakDown } from "./score-parts.ts";
import type { Signals } from "./signals.ts";
import { weightsSchema } from "./weights.schema.ts";

const share = z.number().min(0).max(1);
const count = z.int().min(0);

const signalsSchema: z.ZodType<Signals> = z.strictObject({
  category: share,
  topics: share.nullable(),
  vague: z.boolean(),
  text: share.nullable(),
  languages: share.nullable(),
  remote: z.boolean(),
  wheels: z.boolean(),
  distanceM: z.number().min(0),
  slots: share.nullable(),
  daysAway: z.number().min(0).nullable(),
  record: z.strictObject({ asked: count, accepted: count, completed: count, excused: count.default(0) }),
});

const inputsSchema = z.object({ signals: signalsSchema, weights: weightsSchema });

/** Stored scores have the precision of a `real`: seven digits. */
const PRECISION = 1e-6;

/** A stored score beside the one that its inputs give; `again` is null when they are those of an older engine. */
export type KeptScore = { score: number; again: Breakdown | null; agrees: boolean };

/** Computes a stored score again from its stored inputs. */
export function keptScore(score: number, inputs: unknown): KeptScore {
  const read = inputsSchema.safeParse(inputs);
  if (!read.success) return { score, again: null, agrees: false };
  const again = breakDown(read.data.signals, read.data.weights);
  return { score, again, agrees: Math.abs(again.score - score) <= PRECISION };
}
