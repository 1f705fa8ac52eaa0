import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PauseBanner } from "#components/notifications/pause-banner.tsx";
import { PreferencesForm } from "#components/notifications/preferences-form.tsx";
import { preferencesTexts } from "#components/notifications/preferences-texts.ts";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { pauseDays } from "#lib/notifications/pause.ts";
import { isPaused } from "#lib/notifications/preferences.ts";
import { preferencesValues } from "#lib/notifications/preferences-values.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadPreferences } from "#lib/server/notifications/load-preferences.ts";
import { memberPage } from "#lib/server/session.ts";
import { PushDevices } from "../../_push/push-devices.tsx";
import { FailingAddress } from "./_components/failing-address.tsx";
import { endPauseAction, savePreferencesAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Partial<Record<"fait" | "a", string | string[]>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "preferences")("title"), robots: { index: false } } : {};
}

/** What a member wants to receive, by which way and when, and which of their devices are notified. */
export default async function MessagePreferencesPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, { fait, a }] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "messagePreferences", { city: slug }));
  const now = new Date();
  const own = await loadPreferences(member);
  const { preferences, recipient: email, mailPausedUntil } = own;
  const isFailing = mailPausedUntil !== null && mailPausedUntil > now;
  const paused = isPaused(preferences, now) ? preferences.pausedUntil : null;
  const t = getTranslator(locale, "preferences");
  const done = doneOf(fait, { isFailing, isPaused: paused !== null });
  return (
    <div className="wrap">
      <div className="flow stack">
        <a className="back" href={href(locale, "profile", { city: slug })}>
          <Icon name="left" />
          {getTranslator(locale, "profile")("title")}
        </a>
        <h1>{t("title")}</h1>
        {done && (
          <FocusedStatus key={`${done} ${a}`} className="banner banner--success">
            <Icon name="check" />
            <span>{done === "ended" ? t("pause.ended") : t("address.retried", { email })}</span>
          </FocusedStatus>
        )}
        {isFailing && <FailingAddress email={email} pausedUntil={mailPausedUntil} city={city} locale={locale} />}
        {paused && (
          <PauseBanner
            pausedUntil={paused}
            action={endPauseAction.bind(null, { city: slug, locale })}
            city={city}
            locale={locale}
          />
        )}
        <p>{t("lead")}</p>
        <PreferencesForm
          key={String(a)}
          {...preferencesTexts(locale, own.hasPush)}
          action={savePreferencesAction.bind(null, slug)}
          initial={preferencesValues(own, city.timeZone, now)}
          days={pauseDays(city.timeZone, now)}
        />
        <PushDevices member={member} city={city} locale={locale} />
        <p>
          <a href={href(locale, "sentMessages", { city: slug })}>{t("log.title")}</a>
        </p>
      </div>
    </div>
  );
}

/** What a button just did, as long as it still is so. */
function doneOf(said: string | string[] | undefined, state: { isFailing: boolean; isPaused: boolean }) {
  if (said === "ended" && !state.isPaused) return said;
  return said === "retried" && !state.isFailing ? said : null;
}
