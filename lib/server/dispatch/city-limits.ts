import "server-only";
import { limitProblems, limitsSchema } from "#lib/matching/waves/limits.schema.ts";
import { DEFAULT_LIMITS, type DispatchLimits } from "#lib/matching/waves/limits.ts";
import { logger } from "../logger.ts";

/** The limits of a city: its own over the defaults. Wrong ones are told in the log, and the defaults hold meanwhile. */
export function cityLimits(cityId: string, matching: Record<string, unknown>): DispatchLimits {
  const limits = limitsSchema.safeParse(matching.limits ?? {});
  if (limits.success) return limits.data;
  logger.error({ cityId, problems: limitProblems(matching.limits) }, "limits of dispatching: the defaults hold");
  return DEFAULT_LIMITS;
}
