import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError } from "#lib/forms/form-messages.ts";
import { type FormState, typedValue } from "#lib/forms/form-state.ts";

export type MoreWords = Record<
  | "more"
  | "explanation"
  | "explanationHint"
  | "answer"
  | "answerHint"
  | "manifest"
  | "manifestHint"
  | "manifestKeep"
  | "manifestKeepHint",
  string
>;

type Props = { state: FormState; texts: FormTexts; words: MoreWords; hasReports: boolean };

/** What is seldom wanted: open once something in it was written or is wrong. */
export function MoreFields({ state, texts, words, hasReports }: Props) {
  const error = (field: string) => fieldError(state, texts, field);
  const isUsed = ["explanation", "answer"].some((field) => error(field) || typedValue(state, field));
  return (
    <details className="judge__more" open={isUsed}>
      <summary>{words.more}</summary>
      <div className="judge__inner">
        <div className="judge__reasons">
          <TextField
            name="explanation"
            label={words.explanation}
            hint={words.explanationHint}
            defaultValue={typedValue(state, "explanation")}
            error={error("explanation")}
            multiline
          />
        </div>
        {hasReports && (
          <TextField
            name="answer"
            label={words.answer}
            hint={words.answerHint}
            defaultValue={typedValue(state, "answer")}
            error={error("answer")}
            multiline
          />
        )}
        <label className={hasReports ? "pick" : "pick judge__reasons"}>
          <input type="checkbox" name="manifest" defaultChecked={typedValue(state, "manifest") === "on"} />
          <span className="judge__unkept">
            <b>{words.manifest}</b>
            <span className="hint">{words.manifestHint}</span>
          </span>
          <span className="judge__kept">
            <b>{words.manifestKeep}</b>
            <span className="hint">{words.manifestKeepHint}</span>
          </span>
        </label>
      </div>
    </details>
  );
}
