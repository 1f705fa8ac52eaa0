import type { City } from "#lib/cities/city.ts";
import { clauseTitle } from "#lib/i18n/guide/versions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { CaseAppeal } from "#lib/moderation/case-view.ts";
import { letterWords } from "./decision-words.ts";
import { StatementLetter } from "./statement-letter.tsx";

type Props = { appeal: CaseAppeal; city: City; locale: Locale };

/** What is contested: what the person writes, and the decision as it was sent. */
export function AppealPanel({ appeal: { by, body, createdAt, decision }, city, locale }: Props) {
  const t = getTranslator(locale, "judging");
  const date = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  const { action, clause, decidedAt, words } = decision;
  const done = t("appeal.decided", { action: t(`done.${action}`), date: date(decidedAt) });
  return (
    <section className="doc__part" aria-labelledby="conteste">
      <h3 id="conteste">{t("appeal.title")}</h3>
      <p className="small muted">{t(`appeal.by.${by}`, { date: date(createdAt) })}</p>
      <h4>{t("appeal.says")}</h4>
      <p className="quoted">{body}</p>
      <h4>{t("appeal.decision")}</h4>
      <p className="small">
        <b>{done}</b>
        {clause && `, ${clauseTitle(clause, locale).toLowerCase()}`}
      </p>
      {words ? (
        <div className="letter">
          <StatementLetter words={letterWords(locale, null)} text={words} />
        </div>
      ) : (
        <p className="muted">{t("appeal.noWords")}</p>
      )}
    </section>
  );
}
