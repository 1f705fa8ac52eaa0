import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { FollowedNotice } from "#lib/server/moderation/load-notice.ts";

type Props = { followed: FollowedNotice; city: City; locale: Locale };

/** What was reported, as its reporter said it. */
export function NoticeSent({ followed: { notice, state }, city, locale }: Props) {
  const t = getTranslator(locale, "notice");
  const { subject, title, url, reason, note, createdAt } = notice;
  const date = getFormatter(locale, city.timeZone).dateTime(createdAt, { dateStyle: "long", timeStyle: "short" });
  return (
    <section className="card card--flat stack" aria-labelledby="sent">
      <h2 id="sent">{t("status.sent", { date })}</h2>
      <p>
        {t(`status.about.${subject}`)} {title && t("status.titled", { title })}
      </p>
      {url && <p className="small muted reported__address">{t("what.address", { url })}</p>}
      <p>{reason === "danger" ? t("danger") : getTranslator(locale, "protection")(`reason.${reason}`)}</p>
      {note && (
        <>
          <h3>{t("status.yours")}</h3>
          <p className="quoted">{note}</p>
        </>
      )}
      <h3>{t("status.steps")}</h3>
      <p>{t(`status.state.${state}`)}</p>
    </section>
  );
}
