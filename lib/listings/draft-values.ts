import type { FormValues } from "#lib/forms/form-state.ts";
import { slotsOf } from "./availability.ts";
import type { DraftAnswers } from "./draft.ts";

/** Answers as the fields of a form, to show them again. */
export function draftValues(answers: Partial<DraftAnswers>): FormValues {
  const { category, title, body, beneficiary, urgency, neededOn, neededPart, quartier, capacity, radiusM } = answers;
  const texts = {
    category,
    title,
    body,
    beneficiary,
    agreement: beneficiary === "other" ? "on" : undefined,
    peopleWanted: answers.peopleWanted,
    urgency,
    neededOn,
    neededPart,
    quartier,
    // The place itself stays on the server.
    place: answers.point ? "kept" : undefined,
    capacity: capacity ?? undefined,
    radius: radiusM,
    remote: answers.remote ? "on" : undefined,
    slots: answers.availability ? slotsOf(answers.availability) : undefined,
    equipment: answers.equipment,
    languages: answers.languages,
  };
  const values: FormValues = {};
  for (const [name, value] of Object.entries(texts)) {
    if (value !== undefined && value !== null) values[name] = Array.isArray(value) ? [...value] : String(value);
  }
  return values;
}
