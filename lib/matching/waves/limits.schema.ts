/*
 * What a city may change of the limits of dispatching: any part of them, within bounds that keep the service bearable.
 * Nothing that is unknown passes, so that a misspelt limit is not ignored in silence.
 */
import { z } from "zod";
import { DEFAULT_LIMITS, type DispatchLimits } from "./limits.ts";

const minutes = z
  .int()
  .min(5)
  .max(7 * 1440);
const people = z.int().min(1).max(20);
const hour = z.int().min(0).max(23);
const unit = z.number().min(0).max(1);

/** The fewest hours of a day that are not quiet. */
const LEAST_WAKING_HOURS = 4;

const quietHours = z
  .strictObject({ from: hour, to: hour })
  .refine(({ from, to }) => (from - to + 24) % 24 === 0 || (from - to + 24) % 24 >= LEAST_WAKING_HOURS, {
    error: `at least ${LEAST_WAKING_HOURS} hours of a day must not be quiet`,
  });

const partial = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape).partial().optional();

const overrideSchema = z.strictObject({
  answerMinutes: partial({ today: minutes, soon: minutes, later: minutes }),
  waveSize: partial({ today: people, soon: people, later: people }),
  wavesPerStep: partial({ near: people, wider: people, close: people }),
  peoplePerRequest: z.int().min(1).max(200).optional(),
  perHelper: partial({ daily: people, weekly: people }),
  quietHours: quietHours.optional(),
  nearM: z.int().min(100).max(20_000).optional(),
  close: partial({ closeness: unit, score: unit }),
  rotation: partial({ weight: z.number().min(0).max(0.95), halfLifeDays: z.number().positive().max(365) }),
});

type Override<Values> = { [Key in keyof Values]?: Values[Key] | undefined };

/** Values over their defaults; what is left out or undefined keeps its default. */
function over<Values extends object>(defaults: Values, override: Override<Values> = {}): Values {
  const given = Object.entries(override).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}

function merged({ peoplePerRequest, nearM, quietHours, ...groups }: z.output<typeof overrideSchema>): DispatchLimits {
  return {
    answerMinutes: over(DEFAULT_LIMITS.answerMinutes, groups.answerMinutes),
    waveSize: over(DEFAULT_LIMITS.waveSize, groups.waveSize),
    wavesPerStep: over(DEFAULT_LIMITS.wavesPerStep, groups.wavesPerStep),
    peoplePerRequest: peoplePerRequest ?? DEFAULT_LIMITS.peoplePerRequest,
    perHelper: over(DEFAULT_LIMITS.perHelper, groups.perHelper),
    quietHours: quietHours ?? DEFAULT_LIMITS.quietHours,
    nearM: nearM ?? DEFAULT_LIMITS.nearM,
    close: over(DEFAULT_LIMITS.close, groups.close),
    rotation: over(DEFAULT_LIMITS.rotation, groups.rotation),
  };
}

/** A city's own limits over the defaults; an empty object gives the defaults. Each problem has the path of its limit. */
export const limitsSchema = overrideSchema.transform((override, issues) => {
  const limits = merged(override);
  const { daily, weekly } = limits.perHelper;
  if (daily > weekly) {
    issues.addIssue({ code: "custom", path: ["perHelper", "daily"], message: "must not be above perHelper.weekly" });
  }
  return limits;
});
