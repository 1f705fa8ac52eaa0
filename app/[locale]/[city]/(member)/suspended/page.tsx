import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadSuspension, type Suspension } from "#lib/server/moderation/load-suspension.ts";
import { currentSession } from "#lib/server/session.ts";
import { SignOutForm } from "../profile/_components/sign-out-form.tsx";
import { CityDesk } from "./_components/city-desk.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "decisionPage")("suspended.title") : null;
  return { title, robots: { index: false, follow: false } };
}

function untilWhen({ until, isClosed }: Suspension, city: City, locale: Locale): string {
  const t = getTranslator(locale, "decisionPage");
  if (isClosed) return t("suspended.closed");
  if (!until) return t("suspended.endless");
  const format = getFormatter(locale, city.timeZone);
  return t("suspended.until", { date: format.dateTime(until, { dateStyle: "long", timeStyle: "short" }) });
}

/** Where a suspended person comes instead of the pages of members: until when, why, and how to contest it. */
export default async function SuspendedPage({ params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const session = await currentSession();
  if (!session) redirect(href(locale, "signIn", {}, { next: href(locale, "suspended", { city: slug }) }));
  const suspension = await loadSuspension(city.id, session.userId);
  if (!suspension) redirect(href(locale, "home", { city: slug }));
  const { decisionId, until, isClosed } = suspension;
  const t = getTranslator(locale, "decisionPage");
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t(isClosed ? "suspended.closedTitle" : "suspended.title")}</h1>
        <div className="banner banner--danger">
          <Icon name="warn" />
          <div>
            <p>
              <b>{untilWhen(suspension, city, locale)}</b>
            </p>
            <p>
              {t("suspended.means")} {until && !isClosed && t("suspended.back")}
            </p>
          </div>
        </div>
        {decisionId && (
          <p>
            <a className="btn btn--big" href={href(locale, "decision", { city: slug }, { decision: decisionId })}>
              {t("suspended.read")}
            </a>
          </p>
        )}
        <CityDesk city={city} locale={locale} />
        <p>
          <a href={href(locale, "moderationRules", {})}>{t("suspended.rules")}</a>
        </p>
        <SignOutForm locale={locale} label={t("suspended.signOut")} pendingLabel={t("suspended.signingOut")} />
      </div>
    </div>
  );
}
