import type { City } from "#lib/cities/city.ts";
import { firstCategories } from "#lib/cities/crisis.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import type { DraftAnswers, Question } from "#lib/listings/draft.ts";
import { MAX_REQUEST_DAYS } from "#lib/listings/listing-times.ts";
import { addDays } from "#lib/listings/local-time.ts";
import {
  beneficiaryQuestion,
  categoryQuestion,
  type ListingQuestions,
  type QuestionContext,
  titleQuestion,
  whenQuestion,
  whereQuestion,
} from "./listing-questions.ts";
import type { Locale } from "./locale.ts";
import type { PlaceSettings } from "./place-texts.ts";

type Asked = {
  city: City;
  place: Omit<PlaceSettings, "citySlug">;
  locale: Locale;
  quartiers: readonly Quartier[];
  answers: Pick<DraftAnswers, "kind" | "category">;
  /** Local date. */
  today: string;
};

const EXAMPLE_DAYS = 9;

/** What the words of the questions depend on, for some answers. */
export function questionContext({ city, place, locale, quartiers, answers, today }: Asked): QuestionContext {
  return {
    locale,
    kind: answers.kind,
    category: answers.category ?? null,
    categoriesOff: city.settings.categoriesOff,
    firstCategories: firstCategories(city),
    // The boundaries of the quartiers stay on the server.
    quartiers: quartiers.map(({ slug, name }) => ({ slug, name })),
    place: { ...place, citySlug: city.slug },
    today,
    lastDay: addDays(today, MAX_REQUEST_DAYS),
    exampleDay: addDays(today, EXAMPLE_DAYS),
  };
}

/** The question of a step, as the form takes it. */
export function stepQuestions(step: Question, context: QuestionContext): Partial<ListingQuestions> {
  switch (step) {
    case "category":
      return { category: categoryQuestion(context) };
    case "title":
      return { title: titleQuestion(context) };
    case "beneficiary":
      return { beneficiary: beneficiaryQuestion(context) };
    case "when":
      return { when: whenQuestion(context) };
    case "where":
      return { where: whereQuestion(context) };
  }
}

/** Every question that the kind has, for an edit. */
export function allQuestions(context: QuestionContext): Partial<ListingQuestions> {
  return {
    category: categoryQuestion(context),
    title: titleQuestion(context),
    ...(context.kind === "request" && { beneficiary: beneficiaryQuestion(context) }),
    when: whenQuestion(context),
    where: whereQuestion({ ...context, anyCategory: true }),
  };
}
