import type { FormTexts } from "#lib/forms/form-messages.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OpenedCase } from "#lib/moderation/case-view.ts";
import { addNoteAction, giveOpinionAction, passOnAction } from "../actions.ts";
import { NoteForm } from "./note-form.tsx";
import type { CasePlace } from "./queue-place.ts";

type Props = { opened: OpenedCase; place: CasePlace; texts: FormTexts };

/** Whether a colleague waits for another opinion: the last word of that sort on a case. */
function isAsked({ notes }: OpenedCase): boolean {
  const last = notes.findLast(({ kind }) => kind === "opinion_asked" || kind === "opinion");
  return last?.kind === "opinion_asked";
}

const wordsIn = (locale: Locale) => {
  const t = getTranslator(locale, "judging");
  const hint = t("notes.hint");
  const sending = getTranslator(locale, "moderation")("working");
  return { t, common: { hint, sending } };
};

/** The opinion that a colleague asked for, or a note; and the way to ask another one. */
export function TeamForms({ opened, place, texts }: Props) {
  const { t, common } = wordsIn(place.locale);
  const asked = isAsked(opened);
  return (
    <div className="team">
      {asked && (
        <section className="card stack" aria-labelledby="avis">
          <h2 id="avis">
            {t("notes.give")} <kbd className="needs-script">E</kbd>
          </h2>
          <p>{t("notes.giveText")}</p>
          <NoteForm
            action={giveOpinionAction.bind(null, place)}
            caseId={opened.id}
            id="opinion"
            shortcut="e"
            words={{ ...common, label: t("notes.opinion"), send: t("notes.giveSave") }}
            texts={texts}
          />
        </section>
      )}
      {!asked && (
        <details className="card more">
          <summary data-shortcut="e">
            {t("notes.ask")} <kbd className="needs-script">E</kbd>
          </summary>
          <p className="small">{t("notes.askText")}</p>
          <NoteForm
            action={passOnAction.bind(null, place)}
            caseId={opened.id}
            id="question"
            words={{ ...common, label: t("notes.question"), send: t("notes.askSave") }}
            texts={texts}
          />
        </details>
      )}
      {!asked && (
        <details className="card more">
          <summary>{t("notes.add")}</summary>
          <p className="small">{t("notes.addText")}</p>
          <NoteForm
            action={addNoteAction.bind(null, place)}
            caseId={opened.id}
            id="note"
            words={{ ...common, label: t("notes.body"), send: t("notes.save") }}
            texts={texts}
          />
        </details>
      )}
    </div>
  );
}
