import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { fieldError } from "#lib/forms/form-messages.ts";
import { shownValue, shownValues } from "#lib/forms/initial-values.ts";
import type { ListingQuestions } from "#lib/i18n/listing-questions.ts";
import type { QuestionProps } from "./question-props.ts";
import { WeekGrid } from "./week-grid.tsx";

/** When: what belongs to an answer shows once that answer is chosen, by style alone. */
export function WhenQuestion({ question, state, initial, texts }: QuestionProps<ListingQuestions["when"]>) {
  const { capacity, date, part } = question;
  return (
    <div className="asked">
      <RadioCards
        name="urgency"
        legend={question.legend}
        legendHidden
        options={question.urgencies}
        defaultValue={shownValue(state, initial, "urgency")}
        error={fieldError(state, texts, "urgency")}
      />
      {question.urgencies.some(({ value }) => value === "dated") && (
        <div className="sub sub--dated fields">
          <TextField
            name="neededOn"
            type="date"
            label={date.label}
            hint={date.hint}
            min={date.min}
            max={date.max}
            defaultValue={shownValue(state, initial, "neededOn")}
            error={fieldError(state, texts, "neededOn")}
          />
          <SelectField
            name="neededPart"
            label={part.label}
            placeholder={part.any}
            options={part.options}
            defaultValue={shownValue(state, initial, "neededPart")}
            error={fieldError(state, texts, "neededPart")}
          />
        </div>
      )}
      <div className="sub sub--slots">
        <WeekGrid
          name="slots"
          title={question.slotsTitle}
          texts={question.week}
          chosen={shownValues(state, initial, "slots")}
          error={fieldError(state, texts, "slots")}
        />
      </div>
      {capacity && (
        <div className="fields">
          <SelectField
            name="capacity"
            label={capacity.label}
            hint={capacity.hint}
            placeholder={capacity.placeholder}
            options={capacity.options}
            defaultValue={shownValue(state, initial, "capacity")}
            error={fieldError(state, texts, "capacity")}
          />
        </div>
      )}
    </div>
  );
}
