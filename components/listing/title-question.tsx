import { TextField } from "#components/ui/text-field.tsx";
import { fieldError } from "#lib/forms/form-messages.ts";
import { shownValue } from "#lib/forms/initial-values.ts";
import type { ListingQuestions } from "#lib/i18n/listing-questions.ts";
import type { QuestionProps } from "./question-props.ts";

/** One sentence, and details for who wants to give some. */
export function TitleQuestion({ question, state, initial, texts }: QuestionProps<ListingQuestions["title"]>) {
  return (
    <div className="fields">
      <TextField
        name="title"
        label={question.title}
        hint={question.titleHint}
        defaultValue={shownValue(state, initial, "title")}
        error={fieldError(state, texts, "title")}
        maxLength={question.titleMax}
        autoComplete="off"
      />
      <TextField
        name="body"
        label={question.body}
        hint={question.bodyHint}
        defaultValue={shownValue(state, initial, "body")}
        error={fieldError(state, texts, "body")}
        maxLength={question.bodyMax}
        multiline
      />
    </div>
  );
}
