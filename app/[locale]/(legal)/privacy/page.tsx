import type { ReactNode } from "react";
import { isLocale } from "#lib/i18n/locale.ts";
import { LegalPage, type LegalPageProps, legalMetadata } from "../_components/legal-page.tsx";
import { RetentionTable } from "./_components/retention-table.tsx";

export const revalidate = 3600;

export const generateMetadata = (props: LegalPageProps) => legalMetadata(props, "privacy");

/** What is kept of people, with the table by which it is erased. */
export default async function PrivacyPage({ params }: LegalPageProps) {
  const { locale } = await params;
  const extras: Record<string, ReactNode> = isLocale(locale) ? { keep: <RetentionTable locale={locale} /> } : {};
  return <LegalPage params={params} page="privacy" extras={extras} />;
}
