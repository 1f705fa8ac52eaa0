import { FieldError } from "#components/ui/field-error.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { fieldError } from "#lib/forms/form-messages.ts";
import { shownValue } from "#lib/forms/initial-values.ts";
import type { ListingQuestions } from "#lib/i18n/listing-questions.ts";
import type { QuestionProps } from "./question-props.ts";

/** For oneself, or for somebody else who agrees; and how many people it takes, which is nearly always one. */
export function BeneficiaryQuestion({
  question,
  state,
  initial,
  texts,
}: QuestionProps<ListingQuestions["beneficiary"]>) {
  const error = fieldError(state, texts, "agreement");
  return (
    <div className="asked">
      <RadioCards
        name="beneficiary"
        legend={question.legend}
        legendHidden
        options={question.options}
        defaultValue={shownValue(state, initial, "beneficiary")}
        error={fieldError(state, texts, "beneficiary")}
      />
      <div className={error ? "sub sub--other field--error" : "sub sub--other"}>
        {error && <FieldError name="agreement" message={error} />}
        <label className="pick">
          <input
            id="agreement"
            type="checkbox"
            name="agreement"
            defaultChecked={shownValue(state, initial, "agreement") === "on"}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "agreement-error" : undefined}
          />
          <span>
            <b>{question.agreement}</b>
            <span className="hint">{question.agreementHint}</span>
          </span>
        </label>
      </div>
      <div className="fields">
        <SelectField
          name="peopleWanted"
          label={question.people.label}
          hint={question.people.hint}
          options={question.people.options}
          defaultValue={shownValue(state, initial, "peopleWanted") || "1"}
          error={fieldError(state, texts, "peopleWanted")}
        />
      </div>
    </div>
  );
}
