import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { FollowedNotice } from "#lib/server/moderation/load-notice.ts";

type Props = { followed: FollowedNotice; city: City; locale: Locale };

/** What the city decided of a notice, and why; nothing before. */
export function NoticeAnswer({ followed: { notice, measure, reversed }, city, locale }: Props) {
  const { closedAt, answer } = notice;
  if (!closedAt) return null;
  const t = getTranslator(locale, "notice");
  const date = getFormatter(locale, city.timeZone).dateTime(closedAt, { dateStyle: "long" });
  return (
    <section className="card card--flat stack" aria-labelledby="answer">
      <h2 id="answer">{t("status.answerTitle")}</h2>
      <p className="small muted">{t("status.answered", { date })}</p>
      {measure && (
        <p>
          <b>{t(`status.measure.${measure}`)}</b> {t("status.human")}
        </p>
      )}
      <p className="quoted">{answer}</p>
      {reversed && <p>{t("status.reversed")}</p>}
    </section>
  );
}
