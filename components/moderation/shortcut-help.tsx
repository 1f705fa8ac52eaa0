import type { RefObject } from "react";
import type { ShortcutWords } from "./shortcut-words.ts";

type Props = {
  ref: RefObject<HTMLDialogElement | null>;
  words: Pick<ShortcutWords, "title" | "lead" | "always" | "close" | "long">;
};

/** What every key does, in sentences. Escape closes it, and the focus goes back. */
export function ShortcutHelp({ ref, words: { title, lead, always, close, long } }: Props) {
  return (
    <dialog className="keys__dialog" ref={ref} aria-labelledby="keys-title">
      <h2 id="keys-title">{title}</h2>
      <p>{lead}</p>
      <dl>
        {long.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{always}</p>
      <form method="dialog">
        <button className="btn btn--s" type="submit">
          {close}
        </button>
      </form>
    </dialog>
  );
}
