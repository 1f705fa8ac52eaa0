import { type CategoryKey, isCategoryKey } from "#lib/catalogue/category-key.ts";
import { type CrisisInput, crisisFormSchema } from "#lib/cities/crisis.schema.ts";
import { crisisEnd } from "#lib/cities/crisis-end.ts";
import { type FormState, type FormValues, IDLE } from "#lib/forms/form-state.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";

/** What is proposed as the length of a crisis. */
const USUAL_DAYS = 7;

/** Where a form may begin: the categories that come first in such a crisis. Their words are in the messages. */
const CRISIS_MODELS = {
  heat: ["visit", "shopping", "pharmacy"],
  snow: ["shopping", "pharmacy", "meals", "transport"],
  flood: ["moving", "donation", "meals", "tool_loan", "transport"],
  epidemic: ["shopping", "pharmacy", "visit", "admin_help"],
} as const satisfies Record<string, readonly CategoryKey[]>;
type CrisisModel = keyof typeof CRISIS_MODELS;
export const MODEL_NAMES = Object.keys(CRISIS_MODELS) as CrisisModel[];

const CRISIS_FIELDS = [
  "crisisName",
  "endsOn",
  "endsAt",
  "categories",
  "bannerFr",
  "bannerEn",
  "link",
  "welcomeFr",
  "welcomeEn",
  "hintFr",
  "hintEn",
  "deskHours",
  "deskPhone",
  "answerPercent",
  "times",
  "reach",
  "remoteFirst",
  "moderation",
  "targetPercent",
] as const;
export type CrisisField = (typeof CRISIS_FIELDS)[number];
export type CrisisQuery = Record<string, string | string[] | undefined>;

const USUAL: FormValues = {
  endsAt: "20",
  answerPercent: "50",
  times: "2",
  reach: "wider",
  moderation: "usual",
  targetPercent: "50",
};

/** What the form begins with, from a model or from nothing; `endsOn` is a local day to come. */
function initialCrisis(model: CrisisModel | undefined, endsOn: string): FormValues {
  if (!model) return { ...USUAL, endsOn };
  const [fr, en] = [getTranslator("fr", "crisis"), getTranslator("en", "crisis")];
  return {
    ...USUAL,
    endsOn,
    crisisName: fr(`models.${model}.name`),
    bannerFr: fr(`models.${model}.banner`),
    bannerEn: en(`models.${model}.banner`),
    hintFr: fr(`models.${model}.hint`),
    hintEn: en(`models.${model}.hint`),
    categories: [...CRISIS_MODELS[model]],
    ...(model === "epidemic" && { remoteFirst: "on" }),
  };
}

/** What an address holds of the form. */
function askedCrisis(query: CrisisQuery): FormValues {
  return Object.fromEntries(
    CRISIS_FIELDS.flatMap((field) => {
      const value = query[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** What was typed, read: what to switch on, or what is wrong with it as the form shows it. */
function readCrisis(values: FormValues): CrisisInput | Extract<FormState, { status: "invalid" }> {
  const read = crisisFormSchema.safeParse(values);
  if (read.success) return read.data;
  const fieldErrors: Record<string, string[]> = {};
  for (const { path, message } of read.error.issues) {
    const field = String(path[0] ?? "form");
    fieldErrors[field] = [...(fieldErrors[field] ?? []), field === "form" ? "form.invalid" : message];
  }
  return { status: "invalid", fieldErrors, values };
}

/** What the page is about: the form, or what was typed in it, read and ready to be confirmed. */
export type CrisisStep =
  | { step: "form"; model: CrisisModel | undefined; values: FormValues; state: FormState }
  | { step: "confirm"; values: FormValues; input: CrisisInput; end: Date };

/** Where an address leads. What is wrong with what it holds leads back to the form. */
export function crisisStep(query: CrisisQuery, { now, timeZone }: { now: Date; timeZone: string }): CrisisStep {
  const model = MODEL_NAMES.find((name) => name === query.modele);
  const isSent = query.etape === "verifier" || query.etape === "modifier";
  const values = isSent ? askedCrisis(query) : initialCrisis(model, addDays(localDay(now, timeZone).date, USUAL_DAYS));
  const form = (state: FormState): CrisisStep => ({ step: "form", model, values, state });
  if (query.etape !== "verifier") return form(IDLE);
  const read = readCrisis(values);
  if ("status" in read) return form(read);
  const end = crisisEnd(read.end, { startedAt: now, now, timeZone });
  if (typeof end === "string") return form({ status: "invalid", fieldErrors: { endsOn: [end] }, values });
  return { step: "confirm", values, input: read, end };
}

/** The categories among some values. */
export function chosenCategories(values: FormValues): CategoryKey[] {
  const given = values.categories ?? [];
  return (Array.isArray(given) ? given : [given]).filter(isCategoryKey);
}
