import { CallWords } from "#components/calls/call-words.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OpenedCall } from "#lib/server/calls/load-asked-call.ts";

/** Why there is nothing to answer; help is still welcome. */
export function NothingToAnswer({ opened, city, locale }: { opened: OpenedCall; city: City; locale: Locale }) {
  const t = getTranslator(locale, "called");
  const { view, call } = opened;
  if (view === "ask" || view === "answered") return null;
  return (
    <>
      <h1>{t(`heading.${view}`)}</h1>
      <p>{t(`text.${view}`)}</p>
      {call && (
        <>
          <CallWords call={call} locale={locale} />
          <p>
            <a
              className="btn btn--offer"
              href={href(locale, "publish", { city: city.slug }, { kind: "offer", category: call.category })}
            >
              {t("next.publishAction")}
            </a>
          </p>
        </>
      )}
    </>
  );
}
