"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, type FormState, type FormValues, IDLE, typedValue } from "#lib/forms/form-state.ts";
import type { ListingQuestions } from "#lib/i18n/listing-questions.ts";
import { BeneficiaryQuestion } from "./beneficiary-question.tsx";
import { CategoryQuestion } from "./category-question.tsx";
import { ConflictBox, type ConflictWords } from "./conflict-box.tsx";
import { type FoundRisks, TitleQuestion } from "./title-question.tsx";
import { WhenQuestion } from "./when-question.tsx";
import { WhereQuestion } from "./where-question.tsx";

type Props = {
  action: FormAction;
  /** The questions of this page: one on the way to a listing, all of them for an edit. */
  questions: Partial<ListingQuestions>;
  /** What is known before anything is typed. */
  initial: FormValues;
  /** Sent with the answers as they are. */
  hidden: Readonly<Record<string, string>>;
  texts: FormTexts;
  /** Titles of the questions, when there are several. */
  titles?: Partial<Record<keyof ListingQuestions, string>>;
  /** What was found in the texts that the form starts from. */
  found?: FoundRisks;
  /** For an edit, which another tab may come before. */
  conflict?: ConflictWords;
  /** Between the questions and the buttons. */
  beside?: ReactNode;
  /** The buttons. */
  children: ReactNode;
};

const NOTHING_FOUND: FoundRisks = { title: [], body: [] };

/** A form goes on from the version that it started from, until its author has seen what was saved meanwhile. */
function hiddenValue(state: FormState, name: string, value: string): string {
  if (name !== "version") return value;
  return state.status === "conflict" ? state.saved.version : typedValue(state, name, value);
}

/** Some questions about a listing, in their order, with what is wrong on top. */
export function ListingForm({
  action,
  questions,
  initial,
  hidden,
  texts,
  titles,
  found = NOTHING_FOUND,
  conflict,
  beside,
  children,
}: Props) {
  const [state, send] = useActionState(action, IDLE);
  const { category, title, beneficiary, when, where } = questions;
  const shared = { state, initial, texts };
  // React empties a form after an action: new boxes take what was typed as their own start.
  const occasion = "values" in state ? JSON.stringify(state.values) : "first";
  return (
    <form action={send} noValidate>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {state.status === "conflict" && conflict && <ConflictBox saved={state.saved} words={conflict} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={hiddenValue(state, name, value)} key={name} />
      ))}
      {/* The key Enter presses the first button of a form, and that must not be a smaller one of its questions. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <div key={occasion}>
        {titles?.category && <h2>{titles.category}</h2>}
        {category && <CategoryQuestion question={category} {...shared} />}
        {titles?.title && <h2>{titles.title}</h2>}
        {title && <TitleQuestion question={title} found={found} withIdeas={!titles} {...shared} />}
        {titles?.beneficiary && <h2>{titles.beneficiary}</h2>}
        {beneficiary && <BeneficiaryQuestion question={beneficiary} {...shared} />}
        {titles?.when && <h2>{titles.when}</h2>}
        {when && <WhenQuestion question={when} {...shared} />}
        {titles?.where && <h2>{titles.where}</h2>}
        {where && <WhereQuestion question={where} {...shared} />}
      </div>
      {beside}
      <div className="go">{children}</div>
    </form>
  );
}
