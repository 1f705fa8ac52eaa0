import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextPage } from "#components/shell/text-page.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { TextPageName } from "#lib/i18n/text-page.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCities } from "#lib/server/cities/load-city.ts";
import { CityContact } from "./city-contact.tsx";

export type LegalPageProps = { params: Promise<{ locale: string }> };

/** One page of the rules. It belongs to no city, and shows how to reach the only one when there is only one. */
export async function LegalPage({ params, page }: LegalPageProps & { page: TextPageName }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [city, ...others] = await loadCities();
  const onlyCity = city && others.length === 0 ? city : null;
  return <TextPage locale={locale} page={page} contact={<CityContact city={onlyCity} locale={locale} />} />;
}

export async function legalMetadata({ params }: LegalPageProps, page: TextPageName): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = getTranslator(locale, "legal");
  return {
    title: t(`${page}.title`),
    description: t(`${page}.lead`),
    alternates: { languages: { fr: href("fr", page, {}), en: href("en", page, {}) } },
  };
}
