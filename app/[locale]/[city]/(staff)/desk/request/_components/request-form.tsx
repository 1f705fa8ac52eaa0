"use client";

import { useActionState, useState } from "react";
import { BeneficiaryQuestion } from "#components/listing/beneficiary-question.tsx";
import { WhenQuestion } from "#components/listing/when-question.tsx";
import { WhereQuestion } from "#components/listing/where-question.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, type FormState, type FormValues, IDLE } from "#lib/forms/form-state.ts";
import { shownValue } from "#lib/forms/initial-values.ts";
import type { DeskRequestTexts } from "#lib/i18n/desk-request-texts.ts";
import { BODY_LENGTH, type Kind, TITLE_LENGTH } from "#lib/listings/listing.ts";
import { CallerQuestions } from "./caller-questions.tsx";
import { ConsentQuestion } from "./consent-question.tsx";
import { TitleWithIdeas } from "./title-with-ideas.tsx";

type Props = { action: FormAction; texts: DeskRequestTexts; errors: FormTexts; initial: FormValues };

/** What is folded away is opened for an error in it, and for the places that an address may mean. */
const holdsError = (state: FormState, fields: readonly string[]) =>
  state.status === "invalid" && fields.some((field) => state.fieldErrors[field]);
const DETAILS = [
  "body",
  "beneficiary",
  "agreement",
  "peopleWanted",
  "radius",
  "equipment",
  "languages",
  "address",
  "place",
];

/** One page, from top to bottom as a call goes: who, what, when, where, the consent; the rest is folded away. */
export function RequestForm({ action, texts, errors, initial }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const kind = (shownValue(state, initial, "kind") === "offer" ? "offer" : "request") satisfies Kind;
  const occasion = "values" in state ? JSON.stringify(state.values) : "first";
  return (
    <form action={send} noValidate className="desk-form">
      <ErrorSummary title={errors.title} errors={formErrors(state, errors)} answer={state} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="key" value={shownValue(state, initial, "key")} />
      {/* The key Enter presses the first button of a form, and that must be the one that publishes. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <Questions key={occasion} kind={kind} state={state} texts={texts} errors={errors} initial={initial} />
    </form>
  );
}

type QuestionsProps = { kind: Kind; state: FormState; texts: DeskRequestTexts; errors: FormTexts; initial: FormValues };

function Questions({ kind, state, texts, errors, initial }: QuestionsProps) {
  const [category, setCategory] = useState(shownValue(state, initial, "category"));
  const words = texts.kinds[kind];
  const { when, where, beneficiary } = words.questions;
  const shared = { state, initial, texts: errors };
  const field = (name: string) => ({
    name,
    defaultValue: shownValue(state, initial, name),
    error: fieldError(state, errors, name),
  });
  return (
    <div className="desk-form__parts">
      <CallerQuestions texts={texts} errors={errors} state={state} initial={initial} />
      <fieldset className="desk-form__part fields" onChange={({ target }) => setCategory(categoryOf(target, category))}>
        <legend>{words.what}</legend>
        <SelectField {...field("category")} {...texts.category} />
        <TitleWithIdeas
          {...field("title")}
          label={texts.sentence}
          hint={texts.sentenceHint}
          maxLength={TITLE_LENGTH.max}
          ideas={words.ideas}
          category={category}
        />
      </fieldset>
      <fieldset className="desk-form__part desk-form__when">
        <legend>{texts.when}</legend>
        {when && <WhenQuestion question={when} {...shared} />}
      </fieldset>
      <fieldset className="desk-form__part fields">
        <legend>{texts.where}</legend>
        {where && (
          <WhereQuestion
            question={where}
            {...shared}
            folded={{ summary: words.more, open: holdsError(state, DETAILS) || state.status === "completed" }}
          >
            <TextField
              {...field("body")}
              label={words.questions.title?.body ?? ""}
              hint={words.questions.title?.bodyHint}
              maxLength={BODY_LENGTH.max}
              multiline
            />
            {beneficiary && <BeneficiaryQuestion question={beneficiary} {...shared} />}
          </WhereQuestion>
        )}
      </fieldset>
      <ConsentQuestion texts={texts} errors={errors} state={state} initial={initial} kind={kind} />
      <div className="go">
        <SubmitButton label={words.publish} pendingLabel={texts.publishing} variant={kind} />
        <SubmitButton
          label={words.switch}
          pendingLabel={texts.publishing}
          name="switch"
          value="1"
          variant="quiet"
          big={false}
        />
        <p className="hint needs-script">{texts.enter}</p>
      </div>
    </div>
  );
}

const categoryOf = (target: unknown, before: string) =>
  target instanceof HTMLSelectElement && target.name === "category" ? target.value : before;
