import type { ReactNode } from "react";
import { PageShell } from "#components/shell/page-shell.tsx";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { loadCities } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** The shell of pages that belong to no city: it shows the only city, when there is only one. */
export async function SiteLayout({ children, params }: Props) {
  const { locale } = await params;
  const cities = await loadCities();
  return (
    <PageShell
      city={cities.length === 1 ? (cities[0] ?? null) : null}
      locale={isLocale(locale) ? locale : DEFAULT_LOCALE}
      demo={env().demo}
    >
      {children}
    </PageShell>
  );
}
