import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuartierFile } from "#components/staff/quartier-file.tsx";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadQuartierDesk } from "#lib/server/cities/load-quartier-draft.ts";
import { memberPage } from "#lib/server/session.ts";
import { ImportPreview } from "./_components/import-preview.tsx";
import { ImportReportView } from "./_components/import-report.tsx";
import { KnownQuartiers } from "./_components/known-quartiers.tsx";
import { PastImports } from "./_components/past-imports.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Record<"fichier" | "fait" | "refus", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "quartiers")("title"), robots: { index: false } } : {};
}

/** The quartiers of a city and the file that may take their place, for its administrators; for others there is no such page. */
export default async function QuartiersPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "quartierSettings", { city: slug }));
  const { fichier, fait, refus } = await searchParams;
  const desk = await loadQuartierDesk(member, fichier, new Date());
  if (!desk) notFound();
  const { draft } = desk;
  const t = getTranslator(locale, "quartiers");
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="settings" />
      <div className="stack">
        <a className="back" href={href(locale, "settings", { city: slug })}>
          <Icon name="left" />
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        {fait === "import" && draft?.report && (
          <FocusedStatus className="banner banner--success">
            <Icon name="check" />
            <span>{t("done")}</span>
          </FocusedStatus>
        )}
        {fichier !== undefined && !draft && <p className="banner banner--sun">{t("gone")}</p>}
        {typeof refus === "string" && (
          <p className="banner banner--danger" role="alert">
            {getTranslator(locale, "refusals")("too-many-requests")}
          </p>
        )}
        <p>{t("lead")}</p>
        {draft?.report && <ImportReportView draft={draft} report={draft.report} city={city} locale={locale} />}
        {draft && !draft.report && <ImportPreview desk={desk} draft={draft} city={city} locale={locale} />}
        <section className="card stack" aria-labelledby="envoyer">
          <h2 id="envoyer">{t("send")}</h2>
          <form
            className="fields quartier-file"
            method="post"
            encType="multipart/form-data"
            action={`/api/${slug}/quartiers?langue=${locale}`}
          >
            <QuartierFile label={t("file")} hint={t("fileHint")} />
            <p className="go">
              <button className="btn" type="submit">
                {t("check")}
              </button>
            </p>
          </form>
        </section>
        {!draft && <KnownQuartiers known={desk.known} locale={locale} />}
        <PastImports past={desk.past} city={city} locale={locale} />
      </div>
    </div>
  );
}
