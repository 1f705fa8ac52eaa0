import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintButton } from "#components/sharing/print-button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { loadPublicListing } from "#lib/server/listings/load-listings.ts";
import { PosterSheet } from "./_components/poster-sheet.tsx";

export const revalidate = 60;

type Props = { params: Promise<{ locale: string; city: string; id: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "sharing")("poster.title"), robots: { index: false } } : {};
}

/** One page of paper for an open listing: nothing on it says who, or where exactly. */
export default async function PosterPage({ params }: Props) {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  const listing = city && (await loadPublicListing(city, id));
  if (!city || !listing || !isLocale(locale)) notFound();
  const t = getTranslator(locale, "sharing");
  return (
    <div className="wrap">
      <a className="back" href={href(locale, "listing", { city: slug, id })}>
        <Icon name="left" />
        {t("poster.back")}
      </a>
      <div className="poster-tool">
        <div>
          <h1>{t("poster.title")}</h1>
          <p className="muted">{t("poster.hint")}</p>
          <p className="muted without-script">{t("poster.printHint")}</p>
        </div>
        <PrintButton label={t("poster.print")} />
      </div>
      <div className="poster-desk">
        <PosterSheet city={city} listing={listing} locale={locale} baseUrl={env().baseUrl} />
      </div>
    </div>
  );
}
