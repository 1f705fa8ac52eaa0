import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OfferedUndo } from "#lib/server/listings/load-undo.ts";
import { undoChangeAction } from "../actions.ts";

type Props = { done: string; undo: OfferedUndo | null; citySlug: string; locale: Locale };

const SENTENCES = {
  pause: "paused",
  resume: "published",
  reopen: "published",
  renew: "published",
  confirm: "confirmed",
  fulfil: "fulfilled",
  close: "closed",
  edit: "edited",
  same: "same",
  delete: "deleted",
  undo: "undone",
} as const;

/** What could not be taken back. */
const MISSED = {
  "undo-too-late": "tooLate",
  "changed-meanwhile": "changed",
  "transition-not-allowed": "changed",
} as const;

const known = <Table extends object>(table: Table, key: string): key is string & keyof Table =>
  Object.hasOwn(table, key);

/** Says what was just done, with the way back while there is one. */
export function DoneBanner({ done, undo, citySlug, locale }: Props) {
  const t = getTranslator(locale, "mine");
  if (known(MISSED, done)) {
    return (
      <p className="banner banner--sun" role="alert">
        <Icon name="info" />
        <span>{t(`undoMissed.${MISSED[done]}`)}</span>
      </p>
    );
  }
  if (!known(SENTENCES, done)) return null;
  return (
    <div className="banner banner--success" role="status">
      <Icon name="check" />
      <div>
        <p>{t(`done.${SENTENCES[done]}`)}</p>
        {undo && (
          <div className="undo">
            <span>{t("undoHint")}</span>
            <ButtonForm
              action={undoChangeAction.bind(null, { city: citySlug, locale })}
              hidden={{ id: undo.listingId, event: undo.eventId }}
              buttons={[{ label: t("undo"), variant: "ghost" }]}
              about={t("undoAbout", { title: undo.title })}
              working={t("working")}
              texts={formTexts(locale, [])}
            />
            {/* Only shows that time passes; the server keeps the time. */}
            <span className="undo__time" style={{ animationDuration: `${undo.secondsLeft}s` }} aria-hidden="true" />
          </div>
        )}
      </div>
    </div>
  );
}
