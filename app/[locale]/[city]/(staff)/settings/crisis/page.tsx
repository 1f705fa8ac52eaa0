import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadCrises } from "#lib/server/crisis/load-crises.ts";
import { memberPage } from "#lib/server/session.ts";
import { ConfirmCrisis } from "./_components/confirm-crisis.tsx";
import { CrisisDone } from "./_components/crisis-done.tsx";
import { CrisisNow } from "./_components/crisis-now.tsx";
import { PastCrises } from "./_components/past-crises.tsx";
import { PrepareCrisis } from "./_components/prepare-crisis.tsx";
import { type CrisisQuery, crisisStep } from "./crisis-values.ts";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<CrisisQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "crisis")("title"), robots: { index: false } } : {};
}

/** The crisis mode of a city, for its administrators: what goes on, or the form of what is to come. For others there is no such page. */
export default async function CrisisPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "crisis", { city: slug }));
  const desk = await loadCrises(member);
  if (!desk) notFound();
  const query = await searchParams;
  const t = getTranslator(locale, "crisis");
  const shown = desk.current ? null : crisisStep(query, { now: new Date(), timeZone: desk.own.timeZone });
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="settings" />
      <div className="stack">
        <a className="back" href={href(locale, "settings", { city: slug })}>
          <Icon name="left" />
          {t("back")}
        </a>
        <h1>{t(shown?.step === "confirm" ? "confirm.title" : "title")}</h1>
        <CrisisDone done={query.fait} last={desk.past[0]} city={slug} locale={locale} />
        {shown?.step === "confirm" ? (
          <ConfirmCrisis desk={desk} shown={shown} locale={locale} />
        ) : (
          <>
            <p>{t("lead")}</p>
            {desk.current && <CrisisNow crisis={desk.current} desk={desk} now={new Date()} locale={locale} />}
            {shown && <PrepareCrisis city={desk.own} shown={shown} locale={locale} />}
            <PastCrises past={desk.past} city={desk.own} locale={locale} />
          </>
        )}
      </div>
    </div>
  );
}
