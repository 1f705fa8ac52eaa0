import { z } from "zod";
import {
  DEFAULT_MODERATION,
  MODERATION_MODES,
  type ModerationSettings,
  moderationSettings,
} from "#lib/cities/moderation-settings.ts";
import { optionalEmail, optionalLine, typedNumber, version } from "./fields.ts";
import { optionalPhone } from "./phone.ts";
import type { SettingsSection } from "./section.ts";

const risk = typedNumber({ min: 0, max: 100 });
/** From five minutes to a week. */
export const MINUTES = { min: 5, max: 7 * 24 * 60 } as const;
const minutes = typedNumber(MINUTES);
export const TARGETS = ["danger", "high", "normal", "low"] as const;

const fields = z.strictObject({
  version,
  mode: z.enum(MODERATION_MODES, { error: "settings.mode" }),
  reviewFrom: risk,
  holdFrom: risk,
  danger: minutes,
  high: minutes,
  normal: minutes,
  low: minutes,
  escalateAfterMinutes: minutes,
  onCallName: optionalLine(80),
  onCallPhone: optionalPhone,
  onCallEmail: optionalEmail,
});
type Fields = Omit<z.output<typeof fields>, "version">;

/** What is wrong between fields that are right by themselves, at the field to change. */
function problems({ reviewFrom, holdFrom, ...rest }: Fields): [keyof Fields, string][] {
  const { onCallName, onCallPhone, onCallEmail } = rest;
  const someone = onCallName ?? onCallPhone ?? onCallEmail;
  return [
    ...(holdFrom < reviewFrom ? [["holdFrom", "settings.hold-first"] as [keyof Fields, string]] : []),
    ...TARGETS.slice(1).flatMap((target, at): [keyof Fields, string][] =>
      rest[target] < rest[TARGETS[at] ?? target] ? [[target, "settings.sooner"]] : [],
    ),
    ...(someone && !onCallName ? [["onCallName", "settings.on-call-name"] as [keyof Fields, string]] : []),
    ...(someone && !onCallPhone ? [["onCallPhone", "settings.on-call-phone"] as [keyof Fields, string]] : []),
  ];
}

const schema = fields.superRefine((values, context) => {
  for (const [field, message] of problems(values)) context.addIssue({ code: "custom", path: [field], message });
});

const fieldsOf = (settings: ModerationSettings): Fields => {
  const { mode, reviewFrom, holdFrom, targetMinutes, escalateAfterMinutes, onCall } = settings;
  return {
    mode,
    reviewFrom,
    holdFrom,
    ...targetMinutes,
    escalateAfterMinutes,
    onCallName: onCall?.name || null,
    onCallPhone: onCall?.phone || null,
    onCallEmail: onCall?.email || null,
  };
};

function settingsOf(values: Fields): Partial<ModerationSettings> {
  const { mode, reviewFrom, holdFrom, escalateAfterMinutes, onCallName, onCallPhone, onCallEmail } = values;
  const { danger, high, normal, low } = values;
  const onCall = onCallName && onCallPhone ? { name: onCallName, phone: onCallPhone, email: onCallEmail ?? "" } : null;
  return { mode, reviewFrom, holdFrom, escalateAfterMinutes, targetMinutes: { danger, high, normal, low }, onCall };
}

/** What is read before it appears, and how soon. */
export const moderation: SettingsSection<Fields> = {
  schema,
  read: ({ settings }) => fieldsOf(moderationSettings(settings.moderation)),
  write: (city, values) => {
    const { moderation: before, ...rest } = city.settings;
    // The rules that are switched on, and what has no field here, stay.
    const whole = { ...before, ...settingsOf(values) };
    const standing = DEFAULT_MODERATION as Record<string, unknown>;
    const own = Object.entries(whole).filter(([key, value]) => JSON.stringify(standing[key]) !== JSON.stringify(value));
    return { ...city, settings: own.length > 0 ? { ...rest, moderation: Object.fromEntries(own) } : rest };
  },
  toForm: (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? "")])),
  original: () => fieldsOf(DEFAULT_MODERATION),
  coded: ["mode", "reviewFrom", "holdFrom", ...TARGETS, "escalateAfterMinutes"],
};
