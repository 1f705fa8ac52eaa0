import type { ConversationWords } from "#lib/i18n/conversation-words.ts";
import { fillText } from "#lib/i18n/fill-text.ts";
import type { Unsent } from "#lib/messages/unsent.ts";

type Props = {
  message: Unsent;
  words: ConversationWords;
  onRetry: () => void;
  /** Null where there is no field to take it back to. */
  onTakeBack: (() => void) | null;
};

/** A message on its way, or one that did not leave and what can be done about it. */
export function UnsentItem({ message: { text, state, reason }, words, onRetry, onTakeBack }: Props) {
  const said = words.state;
  return (
    <li className={`msg msg--me msg--${state}`}>
      <p className="msg__w">{words.me}</p>
      <div className="msg__b">{text}</div>
      <p className="msg__note" role={state === "failed" ? "alert" : undefined}>
        <b>{said[state]}</b>
        {reason && <span>{reason}</span>}
      </p>
      {state === "failed" && (
        <p className="msg__acts">
          <button
            className="btn btn--quiet btn--s"
            type="button"
            onClick={onRetry}
            aria-label={fillText(said.retryOf, { text })}
          >
            {said.retry}
          </button>
          {onTakeBack && (
            <button
              className="btn btn--quiet btn--s"
              type="button"
              onClick={onTakeBack}
              aria-label={fillText(said.againOf, { text })}
            >
              {said.again}
            </button>
          )}
        </p>
      )}
    </li>
  );
}
