import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import type { OpenedCase } from "#lib/moderation/case-view.ts";

type Props = { opened: OpenedCase; city: City; locale: Locale };

/** The messages that somebody who reports picked, as they could read them. Reading them is noted, and said. */
export function CaseExcerpt({ opened: { excerpt, subject }, city, locale }: Props) {
  if (excerpt.length === 0 && subject !== "message") return null;
  const t = getTranslator(locale, "judging");
  return (
    <section className="doc__part" aria-labelledby="messages">
      <h3 id="messages">{t("excerpt.title")}</h3>
      {excerpt.length === 0 ? (
        <p className="muted">{t("excerpt.none")}</p>
      ) : (
        <>
          <p className="small muted doc__note">
            <Icon name="eye" size="s" />
            {t("excerpt.logged")}
          </p>
          <ol className="log">
            {excerpt.map(({ key, body, sentAt }) => (
              <li key={key}>
                <p className="small muted">
                  {t("excerpt.line", { date: momentLabel(sentAt.toISOString(), locale, city.timeZone) })}
                </p>
                <p className="quoted">{body.replaceAll(HIDDEN, t("excerpt.hidden"))}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
