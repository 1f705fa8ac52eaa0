import type { CategoryKey } from "#lib/catalogue/category-key.ts";

/** What is read before it appears: nothing, what looks risky, or everything. */
export const MODERATION_MODES = ["after", "by_risk", "before"] as const;
export type ModerationMode = (typeof MODERATION_MODES)[number];

/** What a city decides of its moderation. Minutes count day and night. */
export type ModerationSettings = {
  mode: ModerationMode;
  /** Another one for some categories: a crisis sets it. */
  modeOf: Readonly<Partial<Record<CategoryKey, ModerationMode>>>;
  /** From this risk (0 to 100) a text is read by a moderator after it has appeared … */
  reviewFrom: number;
  /** … and from this one before it does. */
  holdFrom: number;
  /** Within how long a case is to be decided, by its risk; an appeal in hours. */
  targetMinutes: { danger: number; high: number; normal: number; low: number };
  appealHours: number;
  /** A case that its moderator leaves alone is free again after this. */
  claimMinutes: number;
  /** What waits this long past its time is brought before the administrators. */
  escalateAfterMinutes: number;
  /** Whom to reach when somebody is in danger. */
  onCall: { name: string; phone: string; email: string } | null;
  /** The version of each automatic rule that the city has switched on; absent: the one of this code. 0 is off. */
  rules: Readonly<Record<string, number>>;
};

export const DEFAULT_MODERATION: ModerationSettings = {
  mode: "by_risk",
  modeOf: {},
  reviewFrom: 15,
  holdFrom: 60,
  targetMinutes: { danger: 15, high: 60, normal: 120, low: 24 * 60 },
  appealHours: 7 * 24,
  claimMinutes: 10,
  escalateAfterMinutes: 120,
  onCall: null,
  rules: {},
};

/** What a city changed of the defaults, with the rest. */
export function moderationSettings(changed: Partial<ModerationSettings> = {}): ModerationSettings {
  const { targetMinutes, ...rest } = changed;
  return {
    ...DEFAULT_MODERATION,
    ...rest,
    targetMinutes: { ...DEFAULT_MODERATION.targetMinutes, ...targetMinutes },
  };
}

/** What is read before it appears, of a category. */
export function modeFor({ mode, modeOf }: ModerationSettings, category: CategoryKey): ModerationMode {
  return modeOf[category] ?? mode;
}
