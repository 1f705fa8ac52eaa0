"use client";

import { useSyncExternalStore } from "react";

type Props = { answers: readonly string[]; label: string; onPick: (answer: string) => void };

const never = () => () => {};

/** Answers that one press writes in the field. There once a script can do it. */
export function ReadyAnswers({ answers, label, onPick }: Props) {
  const works = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!works) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen.
    <div className="chips" role="group" aria-label={label}>
      {answers.map((answer) => (
        <button className="chip" type="button" key={answer} onClick={() => onPick(answer)}>
          {answer}
        </button>
      ))}
    </div>
  );
}
