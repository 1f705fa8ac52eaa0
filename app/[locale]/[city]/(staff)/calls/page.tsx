import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCalls } from "#lib/server/calls/load-calls.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";
import { CallCard } from "./_components/call-card.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "calls")("title"), robots: { index: false } } : {};
}

/** The calls of a city, open ones and those that ended, for agents and administrators; for anybody else there is no such page. */
export default async function CallsPage({ params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "calls", { city: slug }));
  const calls = await loadCalls(member, new Date());
  if (!calls) notFound();
  const t = getTranslator(locale, "calls");
  const { open, past } = calls;
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="calls" />
      <div className="calls stack">
        <div className="calls__head">
          <h1>{t("title")}</h1>
          <a className="btn" href={href(locale, "newCall", { city: slug })}>
            <Icon name="mega" />
            {t("launch")}
          </a>
        </div>
        <p className="calls__lead">{t("lead")}</p>
        {open.length + past.length === 0 ? (
          <section className="card card--flat stack">
            <h2>{t("empty.title")}</h2>
            <p>{t("empty.text")}</p>
            <p>
              <a href={href(locale, "dashboard", { city: slug })}>{t("empty.dashboard")}</a>
            </p>
          </section>
        ) : (
          <>
            <h2>{t("open", { count: open.length })}</h2>
            {open.length === 0 && <p className="muted">{t("noneOpen")}</p>}
            <ul className="calls__list">
              {open.map((call) => (
                <CallCard key={call.id} call={call} city={city} locale={locale} />
              ))}
            </ul>
          </>
        )}
        {past.length > 0 && (
          <>
            <h2>{t("past", { count: past.length })}</h2>
            <ul className="calls__list">
              {past.map((call) => (
                <CallCard key={call.id} call={call} city={city} locale={locale} />
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
