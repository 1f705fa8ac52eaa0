import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { memberPage } from "#lib/server/session.ts";
import { CancelBox } from "./_components/cancel-box.tsx";
import { DoneLine } from "./_components/done-line.tsx";
import { ExchangeHead } from "./_components/exchange-head.tsx";
import { ExchangeTrack } from "./_components/exchange-track.tsx";
import { NextStep } from "./_components/next-step.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string; id: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "exchange")("list.title"), robots: { index: false } } : {};
}

/** One exchange: how far it is, what to do now, and the conversation. For anybody but its two people there is no such page. */
export default async function ExchangePage({ params, searchParams }: Props) {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "exchange", { city: slug, id }));
  const now = new Date();
  const details = await loadExchange(member, id, now);
  if (!details) notFound();
  const { conversation } = details;
  const { fait } = await searchParams;
  const t = getTranslator(locale, "exchange");
  return (
    <div className="wrap">
      <a className="back" href={href(locale, "exchanges", { city: slug })}>
        <Icon name="left" />
        {t("list.title")}
      </a>
      {!conversation && <h1>{t("gone")}</h1>}
      {conversation && (
        <>
          <ExchangeHead details={details} conversation={conversation} locale={locale} />
          <DoneLine done={Array.isArray(fait) ? fait[0] : fait} locale={locale} />
          <ExchangeTrack details={details} city={city} locale={locale} now={now} />
          <div className="xlay">
            <div className="xlay__side stack">
              <NextStep
                details={details}
                conversation={conversation}
                city={city}
                locale={locale}
                formKey={randomUUID()}
              />
              <CancelBox details={details} conversation={conversation} city={city} locale={locale} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
