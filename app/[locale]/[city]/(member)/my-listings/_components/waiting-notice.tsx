import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { type ModerationMode, modeFor } from "#lib/cities/moderation-settings.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { WaitingReasons } from "#lib/moderation/waiting-reasons.ts";
import type { OwnListing } from "#lib/server/listings/load-my-listings.ts";
import { loadWaiting } from "#lib/server/moderation/load-waiting.ts";

type Props = { listing: OwnListing; city: City; locale: Locale };

/** Why nobody sees a listing yet, until when at most, and what its author may do. Nothing for one that does not wait. */
export async function WaitingNotice({ listing, city, locale }: Props) {
  const waiting = await loadWaiting(city, locale, listing);
  if (!waiting) return null;
  const t = getTranslator(locale, "rules");
  const edit = href(locale, "editListing", { city: city.slug, id: listing.id });
  return (
    <section className="banner banner--sun" aria-labelledby="waiting">
      <Icon name="clock" />
      <div className="stack">
        <h2 id="waiting">{t("waiting.title")}</h2>
        {waiting.for === "change" ? (
          <p>
            {t("waiting.changeAsked")} <a href={waiting.link}>{t("waiting.reasons")}</a>
          </p>
        ) : (
          <>
            <p>{leadOf(waiting.dueAt, city, locale)}</p>
            <Reasons
              reasons={waiting.reasons}
              mode={modeFor(city.settings.moderation, listing.category)}
              locale={locale}
            />
          </>
        )}
        <p>
          {t(waiting.for === "change" ? "waiting.changeHint" : "waiting.editHint")}{" "}
          <a href={edit}>{t("waiting.edit")}</a>
        </p>
      </div>
    </section>
  );
}

function leadOf(dueAt: Date, city: City, locale: Locale): string {
  const t = getTranslator(locale, "rules");
  if (dueAt <= new Date()) return t("waiting.leadLate");
  const date = getFormatter(locale, city.timeZone).dateTime(dueAt, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  });
  return t("waiting.lead", { date });
}

/** In the words of the hints while writing, where there are. */
function Reasons({ reasons, mode, locale }: { reasons: WaitingReasons; mode: ModerationMode; locale: Locale }) {
  const t = getTranslator(locale, "rules");
  const hints = getTranslator(locale, "hints");
  const sentences = [
    ...reasons.topics.map((topic) => `${hints(`topic.${topic}.why`)} ${hints(`topic.${topic}.safer`)}`),
    ...reasons.history.map((code) => t(`reason.${code}`)),
    ...(mode === "before" ? [t("reason.all")] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{t("waiting.why")}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
