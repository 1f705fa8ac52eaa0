import { notFound, redirect } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";

type Props = { params: Promise<{ locale: string; city: string }> };

/** Where reports used to be read: they are cases of the queue now. */
export default async function ReportsPage({ params }: Props) {
  const { locale, city } = await params;
  if (!isLocale(locale)) notFound();
  redirect(href(locale, "moderation", { city }, { file: "reported" }));
}
