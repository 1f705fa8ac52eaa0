import type { City } from "#lib/cities/city.ts";
import { addDays } from "#lib/cities/local-time.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import {
  beneficiaryQuestion,
  categoryQuestion,
  type ListingQuestions,
  type QuestionContext,
  titleQuestion,
  whenQuestion,
  whereQuestion,
} from "#lib/i18n/listing-questions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { DraftAnswers, Step } from "#lib/listings/draft.ts";
import { MAX_REQUEST_DAYS } from "#lib/listings/listing-times.ts";

type Asked = { city: City; locale: Locale; quartiers: readonly Quartier[]; answers: DraftAnswers; today: string };

const EXAMPLE_DAYS = 9;

/** What the words of the questions depend on, for some answers. */
export function questionContext({ city, locale, quartiers, answers, today }: Asked): QuestionContext {
  return {
    locale,
    kind: answers.kind,
    category: answers.category ?? null,
    categoriesOff: city.settings.categoriesOff,
    quartiers,
    today,
    lastDay: addDays(today, MAX_REQUEST_DAYS),
    exampleDay: addDays(today, EXAMPLE_DAYS),
  };
}

/** The question of a step, as the form takes it. */
export function stepQuestions(step: Exclude<Step, "review">, context: QuestionContext): Partial<ListingQuestions> {
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
