import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeChanged } from "#components/shell/me-changed.tsx";
import { QuickExit } from "#components/shell/quick-exit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadExchange } from "#lib/server/exchanges/load-exchange.ts";
import { memberPage } from "#lib/server/session.ts";
import { DeskRelay } from "../_components/desk-relay.tsx";
import { AftercareNotice } from "./_aftercare/aftercare-notice.tsx";
import { DoneLine } from "./_components/done-line.tsx";
import { ExchangeHead } from "./_components/exchange-head.tsx";
import { ExchangeSide } from "./_components/exchange-side.tsx";
import { ExchangeTrack } from "./_components/exchange-track.tsx";
import { ConversationPanel } from "./_conversation/conversation-panel.tsx";
import { ProtectionDone } from "./_protection/protection-done.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string; id: string }>;
  searchParams: Promise<{ fait?: string | string[]; avant?: string | string[] }>;
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
  const { fait, avant } = await searchParams;
  const done = Array.isArray(fait) ? fait[0] : fait;
  const t = getTranslator(locale, "exchange");
  const panel = { details, city, locale, member };
  return (
    <div className="wrap">
      <QuickExit locale={locale} />
      <a className="back" href={href(locale, "exchanges", { city: slug })}>
        <Icon name="left" />
        {t("list.title")}
      </a>
      <MeChanged at={now.toISOString()} />
      {!conversation && <h1>{t("gone")}</h1>}
      {conversation && (
        <>
          <ExchangeHead details={details} conversation={conversation} locale={locale} />
          <DoneLine done={done} status={details.exchange.status} locale={locale} />
          <AftercareNotice done={done} details={details} locale={locale} />
          <ProtectionDone done={done} name={shownName(conversation.otherName, locale)} locale={locale} />
          <DeskRelay memberId={conversation.otherId} name={conversation.otherName} city={city} locale={locale} />
          <ExchangeTrack details={details} city={city} locale={locale} now={now} />
          <p className="xlay__jump">
            <a href="#conversation">{t("jump")}</a>
          </p>
          <div className="xlay">
            <ExchangeSide {...panel} conversation={conversation} />
            <ConversationPanel {...panel} before={avant} />
          </div>
        </>
      )}
    </div>
  );
}
