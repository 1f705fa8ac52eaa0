import { z } from "zod";
import { cityMatchingSchema } from "#lib/matching/city-matching.schema.ts";
import { typedNumber, version } from "./fields.ts";
import type { SettingsSection } from "./section.ts";

/** How a number of matching is shown in a form, and between which bounds a city sets it. */
type Tuned = { path: string; min: number; max: number /** Shown in percent. */; percent?: true; whole?: false };

const share = { min: 0, max: 100, percent: true, whole: false } as const;
const minutes = { min: 5, max: 7 * 1440 } as const;
const people = { min: 1, max: 20 } as const;
const hour = { min: 0, max: 23 } as const;

/** The numbers that a city sets in a form. All others keep what stands in its row (docs/matching.md). */
export const TUNED = {
  relevance: { path: "weights.pillars.relevance", ...share },
  feasibility: { path: "weights.pillars.feasibility", ...share },
  record: { path: "weights.pillars.record", ...share },
  walkMinutes: { path: "weights.walk.halfMinutes", min: 3, max: 120 },
  presenceDays: { path: "weights.presenceHalfLifeDays", min: 1, max: 180 },
  leastScore: { path: "weights.proposed.score", ...share },
  leastRelevance: { path: "weights.proposed.relevance", ...share },
  offersPerHelper: { path: "weights.offersPerHelper", min: 1, max: 10 },
  answerToday: { path: "limits.answerMinutes.today", ...minutes },
  answerSoon: { path: "limits.answerMinutes.soon", ...minutes },
  answerLater: { path: "limits.answerMinutes.later", ...minutes },
  waveToday: { path: "limits.waveSize.today", ...people },
  waveSoon: { path: "limits.waveSize.soon", ...people },
  waveLater: { path: "limits.waveSize.later", ...people },
  peoplePerRequest: { path: "limits.peoplePerRequest", min: 1, max: 200 },
  perDay: { path: "limits.perHelper.daily", ...people },
  perWeek: { path: "limits.perHelper.weekly", ...people },
  quietFrom: { path: "limits.quietHours.from", ...hour },
  quietTo: { path: "limits.quietHours.to", ...hour },
  nearM: { path: "limits.nearM", min: 100, max: 20_000 },
} as const satisfies Record<string, Tuned>;
export type TunedName = keyof typeof TUNED;
const TUNED_NAMES = Object.keys(TUNED) as TunedName[];
type Values = Record<TunedName, number>;

const tunedOf = (name: TunedName): Tuned => TUNED[name];
const shape = Object.fromEntries(TUNED_NAMES.map((name) => [name, typedNumber(tunedOf(name))])) as Record<
  TunedName,
  ReturnType<typeof typedNumber>
>;

const TENTHS = 10;
const tenth = (value: number) => Math.round(value * TENTHS) / TENTHS;
/** The fewest hours of a day that are not quiet (`lib/matching/waves/limits.schema.ts`). */
const LEAST_WAKING_HOURS = 4;

/** What is wrong between numbers that are right by themselves, at the field to change. */
function problems(values: Values): [TunedName, string][] {
  const { relevance, feasibility, record, perDay, perWeek, quietFrom, quietTo } = values;
  const waking = (quietFrom - quietTo + 24) % 24;
  return [
    ...(tenth(relevance + feasibility + record) === 100 ? [] : [["record", "settings.shares"] as [TunedName, string]]),
    ...(perDay <= perWeek ? [] : [["perDay", "settings.per-week"] as [TunedName, string]]),
    ...(waking === 0 || waking >= LEAST_WAKING_HOURS ? [] : [["quietTo", "settings.quiet"] as [TunedName, string]]),
  ];
}

const schema = z.strictObject({ version, ...shape }).superRefine((values, context) => {
  for (const [field, message] of problems(values)) context.addIssue({ code: "custom", path: [field], message });
});

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

function valueAt(tree: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, key) => (isTree(at) ? at[key] : undefined), tree);
}

/** A tree with another value at a path; undefined takes it away, with what is empty then. */
function withValue(tree: Tree, [key = "", ...rest]: string[], value: unknown): Tree {
  const { [key]: before, ...others } = tree;
  const after = rest.length === 0 ? value : withValue(isTree(before) ? before : {}, rest, value);
  const isGone = after === undefined || (isTree(after) && Object.keys(after).length === 0);
  return isGone ? others : { ...others, [key]: after };
}

const numbersOf = (matching: Record<string, unknown>): Values => {
  const read = cityMatchingSchema.safeParse(matching);
  const standing = read.success ? read.data : cityMatchingSchema.parse({});
  return Object.fromEntries(
    TUNED_NAMES.map((name) => {
      const value = Number(valueAt(standing, tunedOf(name).path));
      return [name, tunedOf(name).percent ? tenth(value * 100) : value];
    }),
  ) as Values;
};
const DEFAULTS = numbersOf({});

/** These hours count together: one without the other is no setting. */
const QUIET: readonly TunedName[] = ["quietFrom", "quietTo"];

function written(matching: Record<string, unknown>, values: Values): Record<string, unknown> {
  const isQuietChanged = QUIET.some((name) => values[name] !== DEFAULTS[name]);
  return TUNED_NAMES.reduce<Tree>((tree, name) => {
    const { path, percent } = tunedOf(name);
    const isKept = QUIET.includes(name) ? isQuietChanged : values[name] !== DEFAULTS[name];
    return withValue(tree, path.split("."), isKept ? values[name] / (percent ? 100 : 1) : undefined);
  }, matching);
}

/** The weights and limits of matching. */
export const matching: SettingsSection<Values> = {
  schema,
  read: (city) => numbersOf(city.matching),
  write: (city, values) => ({ ...city, matching: written(city.matching, values) }),
  toForm: (values) => Object.fromEntries(TUNED_NAMES.map((name) => [name, String(values[name])])),
  original: () => DEFAULTS,
  coded: TUNED_NAMES,
};

/** Whether the pairs of a city have to be compared anew between two states: limits count when they are used. */
export function changesScores(before: Record<string, unknown>, after: Record<string, unknown>): boolean {
  return JSON.stringify(before.weights ?? {}) !== JSON.stringify(after.weights ?? {});
}

/** What a number is for everybody who did not change it, as its form shows it. */
export function originalNumber(name: TunedName): number {
  return DEFAULTS[name];
}
