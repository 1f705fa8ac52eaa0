import type { ReactNode } from "react";
import type { StatementText } from "#lib/moderation/statement.ts";

export type LetterWords = Record<
  "title" | "why" | "scope" | "how" | "contest" | "next" | "keep" | "choose" | "incomplete" | "away" | "writing",
  string
>;

const PARTS = ["why", "scope", "how", "contest", "next"] as const;

/** A statement of reasons, exactly as its reader reads it. */
export function StatementLetter({ words, text }: { words: LetterWords; text: StatementText }) {
  return (
    <>
      <p className="letter__lines">{text.opening}</p>
      <dl>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{words[part]}</dt>
            <dd className="letter__lines">{text[part]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The paper that it stands on. */
export function Letter({ title, isBusy, children }: { title: string; isBusy?: boolean; children: ReactNode }) {
  return (
    <section className="letter" aria-label={title} aria-busy={isBusy}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
