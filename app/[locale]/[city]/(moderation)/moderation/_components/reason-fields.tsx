import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError } from "#lib/forms/form-messages.ts";
import { type FormState, typedValue } from "#lib/forms/form-state.ts";
import { RESTRICTION_DAYS } from "#lib/moderation/decision.ts";
import type { DecisionProposal } from "./decision-proposal.ts";

export type ReasonWords = Record<
  | "days"
  | "passage"
  | "passageHint"
  | "clause"
  | "clauseNone"
  | "ground"
  | "terms"
  | "law"
  | "legalGround"
  | "legalGroundHint"
  | "facts"
  | "factsHint",
  string
>;
type Options = readonly { value: string; label: string }[];

type Props = {
  state: FormState;
  texts: FormTexts;
  words: ReasonWords;
  clauses: Options;
  dayChoices: Options;
  proposal: DecisionProposal;
};

/** Why something is restricted: each field shows with the decisions that need it (`app/styles/moderation-decision.css`). */
export function ReasonFields({ state, texts, words, clauses, dayChoices, proposal }: Props) {
  const error = (field: string) => fieldError(state, texts, field);
  return (
    <>
      <div className="judge__days">
        <SelectField
          name="days"
          label={words.days}
          options={dayChoices}
          defaultValue={typedValue(state, "days", String(RESTRICTION_DAYS[0]))}
          error={error("days")}
        />
      </div>
      <div className="judge__passage">
        <TextField
          name="passage"
          label={words.passage}
          hint={words.passageHint}
          defaultValue={typedValue(state, "passage", proposal.passage)}
          error={error("passage")}
          multiline
        />
      </div>
      <div className="judge__two">
        <SelectField
          name="clause"
          label={words.clause}
          options={clauses}
          placeholder={words.clauseNone}
          defaultValue={typedValue(state, "clause", proposal.clause)}
          error={error("clause")}
        />
        <SelectField
          name="ground"
          label={words.ground}
          options={[
            { value: "terms", label: words.terms },
            { value: "law", label: words.law },
          ]}
          defaultValue={typedValue(state, "ground", "terms")}
          error={error("ground")}
        />
        <div className="judge__law">
          <TextField
            name="legalGround"
            label={words.legalGround}
            hint={words.legalGroundHint}
            defaultValue={typedValue(state, "legalGround")}
            error={error("legalGround")}
          />
        </div>
      </div>
      <TextField
        name="facts"
        label={words.facts}
        hint={words.factsHint}
        defaultValue={typedValue(state, "facts", proposal.clause ? proposal.facts[proposal.clause] : "")}
        error={error("facts")}
        multiline
      />
    </>
  );
}
