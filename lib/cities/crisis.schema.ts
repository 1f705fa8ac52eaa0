import { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { choices, line, paragraph, ticked } from "#lib/forms/fields.ts";
import { webLink } from "#lib/forms/web-link.ts";
import { type CrisisPlan, MOST_CATEGORIES, PERCENTS, type Percent, REACHES, TIMES, type Times } from "./crisis-plan.ts";
import { MODERATION_MODES } from "./moderation-settings.ts";

export const CRISIS_LENGTH = {
  name: { min: 3, max: 80 },
  banner: { min: 10, max: 200 },
  text: 200,
  phone: 30,
} as const;

const textByLanguage = z.object({ fr: z.string(), en: z.string() });
const percent = z.literal([...PERCENTS]);

/** A plan as it is kept. */
export const crisisPlanSchema: z.ZodType<CrisisPlan> = z.object({
  categories: z.array(z.enum(CATEGORY_KEYS)),
  banner: textByLanguage,
  link: z.string().nullable(),
  welcome: textByLanguage,
  hint: textByLanguage,
  deskHours: z.string(),
  deskPhone: z.string(),
  answerPercent: percent,
  times: z.literal([...TIMES]),
  reach: z.enum(REACHES),
  remoteFirst: z.boolean(),
  moderation: z.enum(MODERATION_MODES).nullable(),
  targetPercent: percent,
});

const { banner, text, name, phone } = CRISIS_LENGTH;
const percentField = (error: string) =>
  z.enum(PERCENTS.map(String) as [string, ...string[]], { error }).transform((value) => Number(value) as Percent);
const words = (field: string) => paragraph(field, { max: text }).default("");
const hour = z
  .string({ error: "crisisEnd.hour" })
  .regex(/^([01]?\d|2[0-3])$/, { error: "crisisEnd.hour" })
  .transform(Number);

/** Until when, in the city's own time. */
const end = {
  endsOn: z.string({ error: "crisisEnd.required" }).pipe(z.iso.date({ error: "crisisEnd.required" })),
  endsAt: hour,
};

/** The form of a crisis, whether it is looked at first or switched on. */
export const crisisFormSchema = z
  .strictObject({
    crisisName: line("crisisName", name),
    ...end,
    categories: choices("crisisCategories", CATEGORY_KEYS).pipe(
      z
        .array(z.enum(CATEGORY_KEYS))
        .min(1, { error: "crisisCategories.required" })
        .max(MOST_CATEGORIES, { error: "crisisCategories.too-many" }),
    ),
    bannerFr: line("crisisBanner", banner),
    bannerEn: words("crisisBanner"),
    link: webLink("crisisLink.malformed").default(null),
    welcomeFr: words("crisisText"),
    welcomeEn: words("crisisText"),
    hintFr: words("crisisText"),
    hintEn: words("crisisText"),
    deskHours: words("crisisText"),
    deskPhone: z
      .string({ error: "crisisPhone.malformed" })
      .default("")
      .transform((typed) => typed.trim())
      .pipe(
        z
          .string()
          .max(phone)
          .regex(/^(|[+\d][\d .()-]{2,})$/, { error: "crisisPhone.malformed" }),
      ),
    answerPercent: percentField("form.invalid"),
    times: z
      .enum(TIMES.map(String) as [string, ...string[]], { error: "form.invalid" })
      .transform((value) => Number(value) as Times),
    reach: z.enum(REACHES, { error: "form.invalid" }),
    remoteFirst: ticked,
    moderation: z
      .enum(["usual", ...MODERATION_MODES], { error: "form.invalid" })
      .transform((value) => (value === "usual" ? null : value)),
    targetPercent: percentField("form.invalid"),
  })
  .transform(({ crisisName, endsOn, endsAt, bannerFr, bannerEn, welcomeFr, welcomeEn, hintFr, hintEn, ...same }) => {
    const plan: CrisisPlan = {
      ...same,
      banner: { fr: bannerFr, en: bannerEn },
      welcome: { fr: welcomeFr, en: welcomeEn },
      hint: { fr: hintFr, en: hintEn },
    };
    return { name: crisisName, end: { endsOn, endsAt }, plan };
  });
export type CrisisInput = z.output<typeof crisisFormSchema>;

export const crisisIdSchema = z.strictObject({ id: z.uuid({ error: "form.invalid" }) });
export const extendCrisisSchema = z.strictObject({ id: z.uuid({ error: "form.invalid" }), ...end });
