import { Icon } from "#components/ui/icon.tsx";
import type { HintWords } from "#lib/i18n/hint-words.ts";
import type { Finding, Span } from "#lib/moderation/finding.ts";

type Props = {
  findings: readonly Finding[];
  words: HintWords;
  /** Puts safer words in the place of a part of the text; without it the author does it by hand. */
  onReplace?: (span: Span, words: string) => void;
};

/** What is better not said to everybody: the words, why, and what to say instead. Nothing is forbidden. */
export function HintList({ findings, words, onReplace }: Props) {
  if (findings.length === 0) return null;
  return (
    <div className="banner banner--sun hints">
      <Icon name="eye" />
      <div>
        <p>
          <b>{words.title}</b>
        </p>
        <p className="hint">{words.lead}</p>
        <ul>
          {findings.map(({ topic, spans }) => {
            const { why, safer, replacement } = words.topics[topic];
            return (
              <li key={topic}>
                {spans.map((span) => (
                  <p className="hints__words" key={span.start}>
                    <mark>{span.text}</mark>
                    {replacement && onReplace && (
                      <button
                        type="button"
                        className="btn btn--ghost btn--s"
                        onClick={() => onReplace(span, replacement.words)}
                      >
                        {replacement.label}
                      </button>
                    )}
                  </p>
                ))}
                <p>
                  {why} {safer}
                </p>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
