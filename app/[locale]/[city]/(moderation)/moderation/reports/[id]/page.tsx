import { notFound, redirect } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { findReportedCase } from "#lib/server/reports/find-reported-case.ts";
import { memberPage } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string; id: string }> };

/** Where a report used to be read, as older mails say: its case is read now. For anybody but moderators there is none. */
export default async function ReportPage({ params }: Props) {
  const { locale, city, id } = await params;
  if (!isLocale(locale)) notFound();
  const member = await memberPage(locale, city, href(locale, "report", { city, id }));
  const dossier = await findReportedCase(member, id);
  if (!dossier) notFound();
  redirect(href(locale, "moderation", { city }, { dossier }));
}
