import { PauseBanner } from "#components/notifications/pause-banner.tsx";
import { PreferencesForm } from "#components/notifications/preferences-form.tsx";
import { preferencesTexts } from "#components/notifications/preferences-texts.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { pauseDays } from "#lib/notifications/pause.ts";
import { isPaused } from "#lib/notifications/preferences.ts";
import { preferencesValues } from "#lib/notifications/preferences-values.ts";
import type { LinkedPreferences } from "#lib/server/notifications/load-linked-preferences.ts";
import { endLinkedPauseAction, saveLinkedPreferencesAction } from "../actions.ts";
import { MailTopic } from "./mail-topic.tsx";
import { WhatChanged, type WhatIsSaid } from "./what-changed.tsx";

type Props = { own: LinkedPreferences; link: string; said: WhatIsSaid; now: Date; city: City; locale: Locale };

/** Whose messages these are, the kind of the mail that was opened, and all choices. */
export function LinkedChoices({ own, link, said, now, city, locale }: Props) {
  const t = getTranslator(locale, "preferences");
  const place = { city: city.slug, locale };
  const { firstName: name, maskedEmail: email, preferences } = own;
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("link.whose", { name, email })}</p>
      <WhatChanged key={said.at} said={said} link={link} place={place} />
      <MailTopic own={own} link={link} justStopped={said.done === "stopped"} place={place} />
      {preferences.pausedUntil && isPaused(preferences, now) && (
        <PauseBanner
          pausedUntil={preferences.pausedUntil}
          action={endLinkedPauseAction.bind(null, place)}
          hidden={{ link }}
          city={city}
          locale={locale}
        />
      )}
      <section className="stack" aria-labelledby="all">
        <h2 id="all">{t("link.all")}</h2>
        <p>{t("lead")}</p>
        <PreferencesForm
          key={said.at}
          {...preferencesTexts(locale, own.hasPush)}
          action={saveLinkedPreferencesAction.bind(null, place)}
          initial={preferencesValues(own, city.timeZone, now)}
          days={pauseDays(city.timeZone, now)}
          link={link}
        />
      </section>
      <p className="hint">{t("link.only")}</p>
    </>
  );
}
