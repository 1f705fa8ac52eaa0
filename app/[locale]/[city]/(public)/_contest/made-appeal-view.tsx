import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { MadeAppeal } from "#lib/server/moderation/load-decision.ts";

type Props = { appeal: MadeAppeal; city: City; locale: Locale };

/** An appeal as whoever made it follows it, with its answer. */
export function MadeAppealView({ appeal, city, locale }: Props) {
  const { body, createdAt, outcome, answer, decidedAt } = appeal;
  const t = getTranslator(locale, "decisionPage");
  const date = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  return (
    <>
      <p>
        <b>{t("contest.received", { date: date(createdAt) })}</b>
        {!outcome && <> {t("contest.waiting")}</>}
      </p>
      <h3>{t("contest.yours")}</h3>
      <p className="quoted">{body}</p>
      {outcome && decidedAt && (
        <>
          <h3>{t("contest.answered", { date: date(decidedAt) })}</h3>
          <p>{t(`contest.${outcome}`)}</p>
          <p className="quoted">{answer}</p>
        </>
      )}
    </>
  );
}
