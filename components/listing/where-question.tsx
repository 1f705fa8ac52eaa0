import type { ReactNode } from "react";
import { CheckboxList } from "#components/ui/checkbox-list.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { fieldError } from "#lib/forms/form-messages.ts";
import { shownValue, shownValues } from "#lib/forms/initial-values.ts";
import type { ListingQuestions } from "#lib/i18n/listing-questions.ts";
import { PlaceChoice } from "./place-choice.tsx";
import type { QuestionProps } from "./question-props.ts";

type Props = QuestionProps<ListingQuestions["where"]> & {
  /** Everything but the quartier is behind a summary, with `children` first. */
  folded?: { summary: string; open: boolean };
  children?: ReactNode;
};

/** Where, and what the helper needs to have and to speak. Only the quartier has to be said. */
export function WhereQuestion({ folded, children, ...props }: Props) {
  const { question, state, initial, texts } = props;
  const { quartier } = question;
  return (
    <div className="fields">
      {/* What Enter presses anywhere in the form: without it, that would be the search for an address. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <SelectField
        name="quartier"
        label={quartier.label}
        hint={quartier.hint}
        placeholder={question.placeholder}
        options={quartier.options}
        defaultValue={shownValue(state, initial, "quartier")}
        error={fieldError(state, texts, "quartier")}
      />
      {folded ? (
        <details className="fields__more" open={folded.open || undefined}>
          <summary>{folded.summary}</summary>
          <div className="fields">
            {children}
            <WhereDetails {...props} />
          </div>
        </details>
      ) : (
        <WhereDetails {...props} />
      )}
    </div>
  );
}

/** The exact place, and what a helper has and speaks. */
function WhereDetails(props: QuestionProps<ListingQuestions["where"]>) {
  const { question, state, initial, texts } = props;
  const { radius, remote, equipment, languages } = question;
  return (
    <>
      <PlaceChoice {...props} />
      {radius && (
        <SelectField
          name="radius"
          label={radius.label}
          placeholder={question.placeholder}
          options={radius.options}
          defaultValue={shownValue(state, initial, "radius")}
          error={fieldError(state, texts, "radius")}
        />
      )}
      {remote && (
        <div data-asked-for={remote.askedFor}>
          <CheckboxList
            name="remote"
            legend={remote.legend}
            legendHidden
            options={[{ value: "on", label: remote.label, hint: remote.hint }]}
            defaultValues={shownValues(state, initial, "remote")}
          />
        </div>
      )}
      {equipment && (
        <div data-asked-for={equipment.askedFor}>
          <CheckboxList
            name="equipment"
            legend={equipment.legend}
            hint={equipment.hint}
            options={equipment.options}
            defaultValues={shownValues(state, initial, "equipment")}
            error={fieldError(state, texts, "equipment")}
            columns
          />
        </div>
      )}
      <CheckboxList
        name="languages"
        legend={languages.legend}
        hint={languages.hint}
        options={languages.options}
        defaultValues={shownValues(state, initial, "languages")}
        error={fieldError(state, texts, "languages")}
        columns
      />
    </>
  );
}
