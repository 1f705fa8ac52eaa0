import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { TextPage } from "#components/shell/text-page.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { TextPageName } from "#lib/i18n/text-page.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCities } from "#lib/server/cities/load-city.ts";
import { CityContact } from "./city-contact.tsx";

export type LegalPageProps = { params: Promise<{ locale: string }> };

type Props = LegalPageProps & { page: TextPageName; extras?: Readonly<Record<string, ReactNode>> };

/** One page of the rules, with more at the end of some sections. It belongs to no city, and shows how to reach the only one when there is only one. */
export async function LegalPage({ params, page, extras = {} }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [city, ...others] = await loadCities();
  const onlyCity = city && others.length === 0 ? city : null;
  const contact = <CityContact city={onlyCity} locale={locale} />;
  return <TextPage locale={locale} page={page} extras={{ ...extras, contact }} />;
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
