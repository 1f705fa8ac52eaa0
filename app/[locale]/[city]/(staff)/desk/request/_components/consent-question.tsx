import { CheckboxList } from "#components/ui/checkbox-list.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { CONSENT_KINDS } from "#lib/desk/desk-task.ts";
import { type FormTexts, fieldError } from "#lib/forms/form-messages.ts";
import type { FormState, FormValues } from "#lib/forms/form-state.ts";
import { shownValue, shownValues } from "#lib/forms/initial-values.ts";
import type { DeskRequestTexts } from "#lib/i18n/desk-request-texts.ts";
import type { Kind } from "#lib/listings/listing.ts";

type Props = { texts: DeskRequestTexts; errors: FormTexts; state: FormState; initial: FormValues; kind: Kind };

/** What the agent reads aloud, and that the person agrees. Somebody known agreed before: it is asked of new people alone. */
export function ConsentQuestion({ texts, errors, state, initial, kind }: Props) {
  const box = (name: string, label: string) => (
    <CheckboxList
      name={name}
      legend={label}
      legendHidden
      options={[{ value: "on", label }]}
      defaultValues={shownValues(state, initial, name)}
      error={fieldError(state, errors, name)}
    />
  );
  return (
    <fieldset className="desk-form__part fields consent">
      <legend>{texts.agreement}</legend>
      <p className="label">{texts.read}</p>
      <blockquote className="aloud">{texts.aloud[kind]}</blockquote>
      {box("consent", texts.consent)}
      <RadioCards
        name="consentKind"
        legend={texts.how}
        options={CONSENT_KINDS.map((way) => ({ value: way, label: texts.ways[way] }))}
        defaultValue={shownValue(state, initial, "consentKind") || "oral"}
        error={fieldError(state, errors, "consentKind")}
        columns
      />
      {box("adult", texts.adult)}
    </fieldset>
  );
}
