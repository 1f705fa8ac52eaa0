import { TextField } from "#components/ui/text-field.tsx";
import { fieldError } from "#lib/forms/form-messages.ts";
import { shownValue } from "#lib/forms/initial-values.ts";
import type { ListingQuestions } from "#lib/i18n/listing-questions.ts";
import type { Finding } from "#lib/moderation/finding.ts";
import { HintedField } from "./hinted-field.tsx";
import type { QuestionProps } from "./question-props.ts";
import { TitleIdeas } from "./title-ideas.tsx";

/** What was found in the texts that a form starts from. */
export type FoundRisks = Record<"title" | "body", readonly Finding[]>;

type Props = QuestionProps<ListingQuestions["title"]> & {
  found: FoundRisks;
  /** Whether sentences are proposed to begin from. */
  withIdeas: boolean;
};

/** One sentence, and details for who wants to give some. */
export function TitleQuestion({ question, state, initial, texts, found, withIdeas }: Props) {
  return (
    <div className="fields">
      <HintedField name="title" words={question.hints} found={found.title}>
        <TextField
          name="title"
          label={question.title}
          hint={withIdeas ? undefined : question.titleHint}
          defaultValue={shownValue(state, initial, "title")}
          error={fieldError(state, texts, "title")}
          maxLength={question.titleMax}
          autoComplete="off"
          describedBy="title-hints"
        />
      </HintedField>
      {withIdeas && <TitleIdeas ideas={question.ideas} state={state} />}
      <HintedField name="body" words={question.hints} found={found.body}>
        <TextField
          name="body"
          label={question.body}
          hint={withIdeas ? `${question.bodyHint} ${question.bodyExample}` : question.bodyHint}
          defaultValue={shownValue(state, initial, "body")}
          error={fieldError(state, texts, "body")}
          maxLength={question.bodyMax}
          multiline
          describedBy="body-hints"
        />
      </HintedField>
    </div>
  );
}
