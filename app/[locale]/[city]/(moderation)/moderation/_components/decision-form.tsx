"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useActionState, useEffect, useRef } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { IDLE, typedValue } from "#lib/forms/form-state.ts";
import { type ActionPick, ActionPicks } from "./action-picks.tsx";
import type { DecisionProposal } from "./decision-proposal.ts";
import { followClause } from "./follow-clause.ts";
import { asFormState, type JudgeAction, type JudgeState } from "./judge-state.ts";
import { MoreFields, type MoreWords } from "./more-fields.tsx";
import { ReasonFields, type ReasonWords } from "./reason-fields.tsx";
import { Letter, type LetterWords, StatementLetter } from "./statement-letter.tsx";
import { type Preview, useStatementPreview } from "./use-statement-preview.ts";

type Options = readonly { value: string; label: string }[];
export type DecisionWords = ReasonWords &
  MoreWords &
  Record<"title" | "legend" | "preview" | "send" | "sending" | "undoable" | "changed" | "ctrl" | "enter", string>;

type Props = {
  action: JudgeAction;
  caseId: string;
  /** Of the listing as it is shown above. */
  version: number | null;
  /** How many notices are shown above. */
  notices: number;
  picks: readonly ActionPick[];
  clauses: Options;
  dayChoices: Options;
  proposal: DecisionProposal;
  /** What its moderator had decided and has just taken back. */
  undone: JudgeState | null;
  hasReports: boolean;
  previewUrl: string;
  words: DecisionWords;
  letter: LetterWords;
  texts: FormTexts;
};

type PreviewProps = { preview: Preview; letter: LetterWords; texts: FormTexts };

function PreviewText({ preview, letter, texts }: PreviewProps) {
  if (preview.status === "written") return <StatementLetter words={letter} text={preview.words} />;
  if (preview.status === "refused") return <p className="muted">{texts.refusals[preview.code]}</p>;
  return <p className="muted">{letter[preview.status]}</p>;
}

/** The decision of a case: choose, read what the author will read, send. Without a script each of the three is a press. */
export function DecisionForm({
  action,
  caseId,
  version,
  notices,
  picks,
  proposal,
  undone,
  words,
  letter,
  texts,
  ...more
}: Props) {
  const [state, send] = useActionState(action, undone ?? IDLE);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const shown = asFormState(state);
  const before: Preview =
    state.status === "previewed"
      ? state.words
        ? { status: "written", words: state.words }
        : { status: "keep" }
      : { status: "choose" };
  const [preview, look] = useStatementPreview(more.previewUrl, before);
  const isChanged = state.status === "refused" && state.code === "changed-meanwhile";
  // What was typed is kept; the text above is read anew.
  useEffect(() => {
    if (isChanged) router.refresh();
  }, [isChanged, router]);
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    followClause(event.currentTarget, event.target, proposal.facts);
    look(event.currentTarget);
  };
  return (
    <form
      action={send}
      className="judge card"
      ref={form}
      onChange={onChange}
      data-begun={"values" in state || undefined}
      noValidate
      aria-labelledby="decision"
    >
      <h2 id="decision">{words.title}</h2>
      {isChanged ? (
        <p className="banner banner--sun" role="alert">
          {words.changed}
        </p>
      ) : (
        <ErrorSummary title={texts.title} errors={formErrors(shown, texts)} answer={state} />
      )}
      <input type="hidden" name="case" value={caseId} />
      <input type="hidden" name="version" value={version ?? ""} />
      <input type="hidden" name="notices" value={notices} />
      <ActionPicks
        legend={words.legend}
        picks={picks}
        chosen={typedValue(shown, "action")}
        error={fieldError(shown, texts, "action")}
      />
      <div className="judge__fields">
        <div className="judge__inner judge__reasons">
          <ReasonFields
            state={shown}
            texts={texts}
            words={words}
            clauses={more.clauses}
            dayChoices={more.dayChoices}
            proposal={proposal}
          />
        </div>
        <MoreFields state={shown} texts={texts} words={words} hasReports={more.hasReports} />
      </div>
      <Letter title={letter.title} isBusy={preview.status === "writing"}>
        <PreviewText preview={preview} letter={letter} texts={texts} />
      </Letter>
      <div className="judge__send">
        <span className="without-script">
          <SubmitButton
            label={words.preview}
            pendingLabel={words.sending}
            variant="ghost"
            big={false}
            name="step"
            value="preview"
          />
        </span>
        <SubmitButton label={words.send} pendingLabel={words.sending} big={false} shortcut="send-main" />
        <span className="small muted row">
          <span className="needs-script row">
            <kbd>{words.ctrl}</kbd>
            <kbd>{words.enter}</kbd>
          </span>
          {words.undoable}
        </span>
      </div>
    </form>
  );
}
