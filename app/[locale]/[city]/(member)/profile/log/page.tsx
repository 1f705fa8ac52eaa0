import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuickExit } from "#components/shell/quick-exit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadPrivacyLog } from "#lib/server/privacy/load-privacy-log.ts";
import { memberPage } from "#lib/server/session.ts";
import { OwnReports } from "./_components/own-reports.tsx";
import { WhoSaw } from "./_components/who-saw.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "protection")("log.title"), robots: { index: false } } : {};
}

/** Who saw what of the member, what became of their reports, and a copy to keep. */
export default async function PrivacyLogPage({ params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "privacyLog", { city: slug }));
  const { reveals, readings, reports } = await loadPrivacyLog(member);
  const t = getTranslator(locale, "protection");
  return (
    <div className="wrap">
      <QuickExit locale={locale} />
      <div className="flow stack">
        <a className="back" href={href(locale, "profile", { city: slug })}>
          <Icon name="left" />
          {getTranslator(locale, "profile")("title")}
        </a>
        <h1>{t("log.title")}</h1>
        <p>{t("log.lead")}</p>
        <p>
          <a href={href(locale, "sentMessages", { city: slug })}>{getTranslator(locale, "preferences")("log.title")}</a>
        </p>
        <OwnReports reports={reports} city={city} locale={locale} />
        <WhoSaw reveals={reveals} readings={readings} city={city} locale={locale} />
        <section className="card card--flat stack" aria-labelledby="export">
          <h2 id="export">{t("log.exportTitle")}</h2>
          <p>{t("log.exportText")}</p>
          <p>
            <a className="btn btn--ghost" href={`/api/${slug}/my-exchanges/export`} download>
              <Icon name="dl" />
              {t("log.export")}
            </a>
          </p>
          <p className="small muted">{t("log.kept")}</p>
        </section>
      </div>
    </div>
  );
}
