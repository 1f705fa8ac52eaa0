import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { claimNextAction } from "../actions.ts";
import type { CasePlace } from "./queue-place.ts";

type Props = {
  /** How many cases wait. */
  waiting: number;
  /** One was asked for, which is not there or not for this person. */
  isMissing: boolean;
  place: CasePlace;
};

/** What stands in the middle when no case is open: why, and what to do. */
export function NoCase({ waiting, isMissing, place }: Props) {
  const t = getTranslator(place.locale, "moderation");
  const judging = getTranslator(place.locale, "judging");
  const [title, text] = isMissing
    ? [judging("state.missing"), judging("state.missingText")]
    : waiting > 0
      ? [t("empty.startTitle"), t("empty.start")]
      : [t("empty.title"), t("empty.text")];
  return (
    <section className="card stack no-case" aria-labelledby="dossier">
      <h2 id="dossier">
        {waiting === 0 && !isMissing && <Icon name="check" />}
        {title}
      </h2>
      <p>{text}</p>
      {waiting > 0 && (
        <>
          <ButtonForm
            action={claimNextAction.bind(null, place)}
            hidden={{}}
            buttons={[{ label: isMissing ? judging("state.next") : t("empty.next") }]}
            about={t("empty.next")}
            working={t("working")}
            texts={formTexts(place.locale, [])}
          />
          <p className="small muted">{t("empty.pick")}</p>
        </>
      )}
    </section>
  );
}
