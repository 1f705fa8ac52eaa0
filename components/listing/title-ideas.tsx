import { type MouseEvent, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { FormState } from "#lib/forms/form-state.ts";
import type { ListingQuestions } from "#lib/i18n/listing-questions.ts";

type Props = { ideas: ListingQuestions["title"]["ideas"]; state: FormState };

/** The field of the title: the buttons below it send their sentence under the name `idea`. */
const TITLE = "title";

/**
 * Sentences to begin from. A button writes its own in the title: by itself with a script, else the server sends the form
 * back with it. What was typed before can be taken back.
 */
export function TitleIdeas({ ideas, state }: Props) {
  const [before, setBefore] = useState(state.status === "filled" ? state.before : "");
  const take = (event: MouseEvent<HTMLButtonElement>) => {
    const { form, value } = event.currentTarget;
    const title = form?.elements.namedItem(TITLE);
    if (!(title instanceof HTMLInputElement)) return;
    event.preventDefault();
    setBefore(title.value);
    title.value = value;
    title.dispatchEvent(new Event("input", { bubbles: true }));
    title.focus();
  };
  const own = ideas.titles.includes(before) ? "" : before.trim();
  return (
    <fieldset className="ideas">
      <legend className="hint">{ideas.legend}</legend>
      <div className="chips">
        {ideas.titles.map((title) => (
          <button type="submit" className="chip" name="idea" value={title} onClick={take} key={title}>
            {title}
          </button>
        ))}
        {own && (
          <button type="submit" className="chip" name="idea" value={own} onClick={take}>
            <Icon name="undo" size="s" />
            {ideas.takeBack.replace("#", own)}
          </button>
        )}
      </div>
    </fieldset>
  );
}
