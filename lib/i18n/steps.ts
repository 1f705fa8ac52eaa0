import { STEPS, type Step } from "#lib/listings/draft.ts";
import { LOCALES, type Locale } from "./locale.ts";

/** The last part of the address of each step of the way to a listing. */
const STEP_SLUGS: Record<Locale, Record<Step, string>> = {
  fr: {
    category: "categorie",
    title: "titre",
    photos: "photos",
    beneficiary: "pour-qui",
    when: "quand",
    where: "ou",
    review: "verifier",
  },
  en: {
    category: "category",
    title: "title",
    photos: "photos",
    beneficiary: "for-whom",
    when: "when",
    where: "where",
    review: "review",
  },
};

export function stepSlug(locale: Locale, step: Step): string {
  return STEP_SLUGS[locale][step];
}

/** The step of an address, in any language: a change of language keeps the end of the address. */
export function stepOfSlug(slug: string): Step | null {
  return STEPS.find((step) => LOCALES.some((locale) => STEP_SLUGS[locale][step] === slug)) ?? null;
}
