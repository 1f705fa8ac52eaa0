import { ListingForm } from "#components/listing/listing-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { questionContext, stepQuestions } from "#lib/i18n/asked-questions.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { DraftAnswers, Question } from "#lib/listings/draft.ts";
import { draftValues } from "#lib/listings/draft-values.ts";
import { knownAnswers } from "#lib/listings/known-answers.ts";
import { LISTING_ERROR_GROUPS } from "#lib/listings/listing-error-groups.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";
import { placeSettings } from "#lib/server/addresses/place-settings.ts";
import { loadQuartiers } from "#lib/server/cities/load-city.ts";
import {
  saveBeneficiaryAction,
  saveCategoryAction,
  saveTitleAction,
  saveWhenAction,
  saveWhereAction,
} from "../actions.ts";
import type { Flow } from "./load-flow.ts";
import { WhatFits } from "./what-fits.tsx";

type Props = { flow: Flow; step: Question; answers: DraftAnswers };

const ACTIONS = {
  category: saveCategoryAction,
  title: saveTitleAction,
  beneficiary: saveBeneficiaryAction,
  when: saveWhenAction,
  where: saveWhereAction,
} satisfies Record<Question, unknown>;

/** One question with its form. What the profile already tells is filled in. */
export async function QuestionPage({ flow, step, answers }: Props) {
  const { city, locale, member, now } = flow;
  const quartiers = await loadQuartiers(city);
  const t = getTranslator(locale, "publish");
  const today = localDay(now, city.timeZone).date;
  const home = quartiers.find(({ id }) => id === member?.quartierId)?.slug ?? null;
  const known = knownAnswers(answers.kind, { quartier: home, languages: member?.languages ?? [] });
  return (
    <ListingForm
      action={ACTIONS[step].bind(null, { city: city.slug, locale })}
      questions={stepQuestions(
        step,
        questionContext({ city, place: placeSettings(), locale, quartiers, answers, today }),
      )}
      initial={{ ...known, ...draftValues(answers) }}
      hidden={{ kind: answers.kind }}
      texts={formTexts(locale, LISTING_ERROR_GROUPS)}
      found={{ title: findRisks(answers.title ?? ""), body: findRisks(answers.body ?? "") }}
      beside={step === "title" && <WhatFits flow={flow} answers={answers} />}
    >
      <SubmitButton label={t("continue")} pendingLabel={t("sending")} />
      <SubmitButton label={t("later")} pendingLabel={t("sending")} name="later" value="1" variant="quiet" big={false} />
    </ListingForm>
  );
}
