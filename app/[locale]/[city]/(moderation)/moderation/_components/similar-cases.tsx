import type { ReactNode } from "react";
import { clauseTitle } from "#lib/i18n/guide/versions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { SimilarDecision } from "#lib/moderation/case-view.ts";

type Props = { similar: readonly SimilarDecision[]; locale: Locale };

const b = (chunks: ReactNode) => <b>{chunks}</b>;

function outcomeOf({ action, appeal }: SimilarDecision, locale: Locale): string {
  const t = getTranslator(locale, "judging");
  const done = t(`done.${action}`);
  return appeal ? t(`similar.appeal.${appeal}`, { action: done }) : done;
}

/** What was decided of something alike, and how it ended when it was contested. */
export function SimilarCases({ similar, locale }: Props) {
  const t = getTranslator(locale, "judging");
  return (
    <section className="card author" aria-labelledby="proches">
      <h2 id="proches">{t("similar.title")}</h2>
      {similar.length === 0 && <p className="small muted">{t("similar.none")}</p>}
      <ul className="similar small">
        {similar.map((one) => {
          const outcome = outcomeOf(one, locale);
          const { id, title, clause } = one;
          return (
            <li key={id}>
              {clause
                ? t.rich("similar.lineClause", { title, clause: clauseTitle(clause, locale).toLowerCase(), outcome, b })
                : t.rich("similar.line", { title, outcome, b })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
