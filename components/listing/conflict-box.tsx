import { useEffect, useRef } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { SavedMeanwhile } from "#lib/forms/form-state.ts";

export type ConflictWords = {
  title: string;
  text: string;
  saved: string;
  typed: string;
  /** Leaves what is saved as it is. */
  keep: string;
  keepHref: string;
};

/** Both texts of a listing that was changed meanwhile, side by side. Takes the focus: nothing was saved. */
export function ConflictBox({ saved, words }: { saved: SavedMeanwhile; words: ConflictWords }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server.
  useEffect(() => box.current?.focus(), [saved]);
  return (
    <div className="banner banner--sun conflict" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warn" />
      <div>
        <p>
          <b>{words.title}</b>
        </p>
        <p>{words.text}</p>
        <dl className="diff">
          {saved.differences.map(({ label, saved: stands, typed }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <span className="diff__who">{words.saved}</span>
                {stands}
              </dd>
              <dd>
                <span className="diff__who">{words.typed}</span>
                {typed}
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={words.keepHref}>{words.keep}</a>
        </p>
      </div>
    </div>
  );
}
