import { FieldError } from "#components/ui/field-error.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { fieldError } from "#lib/forms/form-messages.ts";
import { shownValue } from "#lib/forms/initial-values.ts";
import type { ListingQuestions } from "#lib/i18n/listing-questions.ts";
import { CATEGORY_ICONS } from "./category-icon.ts";
import type { QuestionProps } from "./question-props.ts";

/** The catalogue as cards, family by family: one choice in all. */
export function CategoryQuestion({ question, state, initial, texts }: QuestionProps<ListingQuestions["category"]>) {
  const chosen = shownValue(state, initial, "category");
  const error = fieldError(state, texts, "category");
  const first = question.families[0]?.categories[0]?.key;
  return (
    <fieldset
      className={error ? "families field--error" : "families"}
      aria-describedby={error ? "category-error" : undefined}
    >
      <legend className="vh">{question.legend}</legend>
      {error && <FieldError name="category" message={error} />}
      {question.families.map((family) => (
        <fieldset className="picks picks--cards" key={family.key}>
          <legend className="label">{family.name}</legend>
          {family.categories.map(({ key, name }) => (
            <label className="pick pick--icon" key={key}>
              <input
                id={key === first ? "category" : undefined}
                type="radio"
                name="category"
                value={key}
                defaultChecked={key === chosen}
                aria-invalid={error ? true : undefined}
              />
              <Icon name={CATEGORY_ICONS[key]} />
              <b>{name}</b>
            </label>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}
