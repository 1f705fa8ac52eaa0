import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { clauseTitle } from "#lib/i18n/guide/versions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { CLAUSES, clauseNumber } from "#lib/moderation/clause.ts";
import { DECISION_ACTIONS } from "#lib/moderation/decision.ts";
import type { Consistency } from "#lib/server/moderation/load-consistency.ts";
import { judgeReviewAction } from "../actions.ts";
import { ReviewForm } from "./review-form.tsx";

type Props = { found: Consistency; city: City; locale: Locale };

/** The next past decision to judge again, without what became of it. */
export function BlindReview({ found: { waiting, next }, city, locale }: Props) {
  const t = getTranslator(locale, "consistency");
  const action = getTranslator(locale, "transparency");
  return (
    <section className="stack" aria-labelledby="to-judge">
      <h2 id="to-judge">{t("toJudge")}</h2>
      {next === null ? (
        <p>{t("empty")}</p>
      ) : (
        <>
          <p>
            {t("left", { count: waiting })} {t("blind")}
          </p>
          <article className="card stack">
            <h3>{next.judged.title}</h3>
            <p className="quoted">{next.judged.body}</p>
            {next.judged.excerpt.map((text) => (
              <blockquote className="quoted" key={text}>
                {text}
              </blockquote>
            ))}
          </article>
          <ReviewForm
            key={next.id}
            action={judgeReviewAction.bind(null, { city: city.slug, locale })}
            review={next.id}
            actions={DECISION_ACTIONS.map((value) => ({ value, label: action(`action.${value}`) }))}
            rules={CLAUSES.map((value) => ({
              value,
              label: `${clauseNumber(value)}. ${clauseTitle(value, locale)}`,
            }))}
            words={{
              question: t("question"),
              rule: t("rule"),
              noRule: t("noRule"),
              send: t("send"),
              sending: t("sending"),
            }}
            texts={formTexts(locale, ["decision"])}
          />
        </>
      )}
    </section>
  );
}
