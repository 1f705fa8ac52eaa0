import type { ReactNode } from "react";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { CrisisBanner } from "./crisis-banner.tsx";
import { OfflineGuard } from "./offline-guard.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

type Props = { city: City | null; locale: Locale; demo: boolean; children: ReactNode };

/** Head, main and foot of a page. */
export function PageShell({ city, locale, demo, children }: Props) {
  return (
    <>
      <SiteHeader city={city} locale={locale} />
      {city?.crisis && <CrisisBanner crisis={city.crisis} locale={locale} />}
      <main id="contenu">{children}</main>
      <SiteFooter city={city} locale={locale} demo={demo} />
      <OfflineGuard text={getTranslator(locale, "common")("offline")} />
    </>
  );
}
