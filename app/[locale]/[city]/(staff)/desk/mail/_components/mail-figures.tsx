import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { MailDesk } from "#lib/server/outbox/load-mail-desk.ts";

type Props = { desk: MailDesk; city: City; locale: Locale; now: Date };

/** What waits, what left lately, and why some did not. */
export function MailFigures({ desk: { waiting, lastDay }, city, locale, now }: Props) {
  const t = getTranslator(locale, "mailDesk");
  const format = getFormatter(locale, city.timeZone);
  const dropped = lastDay.dropped.reduce((sum, { count }) => sum + count, 0);
  const { dueSince } = waiting;
  return (
    <section className="stack" aria-labelledby="now">
      <h2 id="now">{t("now")}</h2>
      <dl className="mail-desk__figures">
        <div>
          <dt>{t("waiting")}</dt>
          <dd>{format.number(waiting.dueNow)}</dd>
          {dueSince && <dd>{t("waitingSince", { age: format.relativeTime(dueSince, now) })}</dd>}
        </div>
        <div>
          <dt>{t("later")}</dt>
          <dd>{format.number(waiting.later)}</dd>
          <dd>{t("laterText")}</dd>
        </div>
        <div>
          <dt>{t("sent")}</dt>
          <dd>{format.number(lastDay.sent)}</dd>
        </div>
        <div>
          <dt>{t("notSent")}</dt>
          <dd>{format.number(dropped)}</dd>
          {lastDay.dropped.map(({ reason, count }) => (
            <dd key={reason}>{t(`reason.${reason}`, { count })}</dd>
          ))}
        </div>
      </dl>
    </section>
  );
}
