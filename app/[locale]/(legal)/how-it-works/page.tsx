import type { ReactNode } from "react";
import { isLocale } from "#lib/i18n/locale.ts";
import { loadPublishedNumbers } from "#lib/server/matching/load-published-numbers.ts";
import { LegalPage, type LegalPageProps, legalMetadata } from "../_components/legal-page.tsx";
import { QualityTable } from "./_components/quality-table.tsx";
import { WavesTables } from "./_components/waves-tables.tsx";
import { WeightsTable } from "./_components/weights-table.tsx";

export const revalidate = 3600;

export const generateMetadata = (props: LegalPageProps) => legalMetadata(props, "howItWorks");

/** How people are brought together, with the numbers in force and what was measured. */
export default async function HowItWorksPage({ params }: LegalPageProps) {
  const { locale } = await params;
  const extras: Record<string, ReactNode> = {};
  if (isLocale(locale)) {
    const numbers = await loadPublishedNumbers();
    extras.order = <WeightsTable numbers={numbers} locale={locale} />;
    extras.waves = <WavesTables numbers={numbers} locale={locale} />;
    extras.quality = <QualityTable locale={locale} />;
  }
  return <LegalPage params={params} page="howItWorks" extras={extras} />;
}
