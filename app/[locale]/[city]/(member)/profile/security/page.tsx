import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadProviders } from "#lib/server/identity/oidc/link-identity.ts";
import { readPending } from "#lib/server/identity/oidc/oidc-cookies.ts";
import { loadOwnSessions } from "#lib/server/identity/own-sessions.ts";
import { mayChangeAccess } from "#lib/server/identity/require-fresh.ts";
import { loadFactorState } from "#lib/server/identity/second-factor/load-state.ts";
import { memberPage, requireSession } from "#lib/server/session.ts";
import { EmailSection } from "./_components/email-section.tsx";
import { FactorSection } from "./_components/factor-section.tsx";
import { ProviderSection } from "./_components/provider-section.tsx";
import { SecurityDone } from "./_components/security-done.tsx";
import { SessionList } from "./_components/session-list.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "security")("title"), robots: { index: false } } : {};
}

/** Where a member is signed in, and how they sign in. */
export default async function SecurityPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, { fait }] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  await memberPage(locale, slug, href(locale, "security", { city: slug }));
  const session = await requireSession();
  const now = new Date();
  const mayChange = mayChangeAccess(session, now);
  const [sessions, factor, providers, pending] = await Promise.all([
    loadOwnSessions(session, now),
    loadFactorState(session, now),
    loadProviders(session),
    readPending(now),
  ]);
  const t = getTranslator(locale, "security");
  return (
    <div className="wrap">
      <div className="flow stack">
        <a className="back" href={href(locale, "profile", { city: slug })}>
          <Icon name="left" />
          {getTranslator(locale, "profile")("title")}
        </a>
        <h1>{t("title")}</h1>
        <SecurityDone key={now.toISOString()} done={fait} locale={locale} />
        <p>{t("lead")}</p>
        <EmailSection email={session.email} mayChange={mayChange} city={city} locale={locale} />
        <ProviderSection
          providers={providers}
          pending={pending?.provider ?? null}
          email={session.email}
          mayChange={mayChange}
          city={city}
          locale={locale}
        />
        {factor && <FactorSection state={factor} city={city} locale={locale} />}
        <SessionList sessions={sessions} isStaff={session.staff} city={city} locale={locale} now={now} />
      </div>
    </div>
  );
}
