import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { AuthorEvent } from "#lib/moderation/case-view.ts";

type Props = { events: readonly AuthorEvent[]; city: City; locale: Locale };

function said({ what, action, title = "" }: AuthorEvent, locale: Locale): string {
  const t = getTranslator(locale, "judging");
  if (what === "decision") {
    const done = action ? t(`done.${action}`) : t("author.decisions");
    return title
      ? t("author.event.decision", { action: done, title })
      : t("author.event.decisionUntitled", { action: done });
  }
  if (what === "exchange") return title ? t("author.event.exchange", { title }) : t("author.event.exchangeUntitled");
  return what === "listing" ? t("author.event.listing", { title }) : t(`author.event.${what}`);
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What happened with the person concerned, the last first; what was decided against them stands out. */
export function AuthorTimeline({ events, city, locale }: Props) {
  if (events.length === 0) return null;
  const t = getTranslator(locale, "judging");
  const { dateTime } = getFormatter(locale, city.timeZone);
  return (
    <>
      <h3 className="vh">{t("author.past")}</h3>
      <ol className="past">
        {events.map((event) => (
          <li
            key={`${event.what} ${event.at.toISOString()} ${event.title ?? ""}`}
            className={event.what === "decision" || event.what === "warning" ? "is-weighty" : undefined}
          >
            <b>{dateTime(event.at, { day: "numeric", month: "long", year: "numeric" })}</b>
            <br />
            {sentence(said(event, locale))}
            {event.appeal && ` · ${t(`author.appeal.${event.appeal}`)}`}
          </li>
        ))}
      </ol>
    </>
  );
}
