import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { CityColours } from "#components/shell/city-colours.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string; city: string }> };

export default async function CityLayout({ children, params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  return (
    <PageShell city={city} locale={locale} demo={env().demo}>
      <CityColours accent={city.settings.accent} />
      {children}
    </PageShell>
  );
}
