import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadMyExchanges } from "#lib/server/exchanges/load-my-exchanges.ts";
import { memberPage } from "#lib/server/session.ts";
import { ExchangeGroups } from "./_components/exchange-groups.tsx";
import { NoExchange } from "./_components/no-exchange.tsx";
import { PastPages } from "./_components/past-pages.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "exchange")("list.title"), robots: { index: false } } : {};
}

/** A page of what ended, from 0; anything else is the first one. */
function pageOf(given: string | string[] | undefined): number {
  const text = Array.isArray(given) ? given[0] : given;
  return text && /^\d{1,3}$/.test(text) ? Math.max(0, Number(text) - 1) : 0;
}

/** The exchanges of a member. */
export default async function MyExchangesPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "exchanges", { city: slug }));
  const page = pageOf((await searchParams).page);
  const now = new Date();
  const exchanges = await loadMyExchanges(member, page, now);
  const { mine, current, waiting, past, more } = exchanges;
  const t = getTranslator(locale, "exchange");
  const isEmpty = mine.length + current.length + waiting.length + past.length === 0 && page === 0;
  return (
    <div className="wrap">
      <div className="flow stack exchanges">
        <h1>{t("list.title")}</h1>
        <p>{t("list.lead")}</p>
        {isEmpty && <NoExchange citySlug={slug} locale={locale} />}
        <ExchangeGroups exchanges={exchanges} city={city} locale={locale} now={now} />
        <PastPages page={page} more={more} citySlug={slug} locale={locale} />
      </div>
    </div>
  );
}
