import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CaseNote } from "#lib/moderation/case-view.ts";

type Props = { notes: readonly CaseNote[]; city: City; locale: Locale };

/** What colleagues wrote on a case. */
export function CaseNotes({ notes, city, locale }: Props) {
  if (notes.length === 0) return null;
  const t = getTranslator(locale, "judging");
  return (
    <section className="doc__part" aria-labelledby="notes">
      <h3 id="notes">{t("notes.title")}</h3>
      <ul className="log">
        {notes.map(({ authorName, kind, body, at }) => (
          <li key={`${at.toISOString()} ${authorName}`}>
            <p className="small">
              <b>{t(`notes.kind.${kind}`)}</b>{" "}
              <span className="muted">
                {t("notes.line", { name: authorName, date: momentLabel(at.toISOString(), locale, city.timeZone) })}
              </span>
            </p>
            <p className="quoted">{body}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
