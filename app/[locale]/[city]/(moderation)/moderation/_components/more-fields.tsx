import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError } from "#lib/forms/form-messages.ts";
import { type FormState, typedValue } from "#lib/forms/form-state.ts";

export type MoreWords = Record<
  | "more"
  | "explanation"
  | "explanationHint"
  | "answer"
  | "answerHint"
  | "manifestContent"
  | "manifestContentHint"
  | "manifestNotices"
  | "manifestNoticesHint",
  string
>;

type Props = { state: FormState; texts: FormTexts; words: MoreWords; hasReports: boolean };

type Box = Pick<Props, "state" | "words"> & { name: "manifestContent" | "manifestNotices" };

/** What is manifest counts against somebody: whoever wrote the text, or whoever reported it. */
function Manifest({ name, state, words }: Box) {
  return (
    <label className="pick">
      <input type="checkbox" name={name} defaultChecked={typedValue(state, name) === "on"} />
      <span>
        <b>{words[name]}</b>
        <span className="hint">{words[`${name}Hint`]}</span>
      </span>
    </label>
  );
}

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
        <div className="judge__reasons">
          <Manifest name="manifestContent" state={state} words={words} />
        </div>
        {hasReports && (
          <div className="judge__kept">
            <Manifest name="manifestNotices" state={state} words={words} />
          </div>
        )}
      </div>
    </details>
  );
}
