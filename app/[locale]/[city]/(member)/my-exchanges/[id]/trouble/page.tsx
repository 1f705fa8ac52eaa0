import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuickExit } from "#components/shell/quick-exit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { hasBlocked } from "#lib/server/safety/load-blocked-people.ts";
import { BlockBox } from "../_protection/block-box.tsx";
import { type OwnExchangeParams, ownExchangePage } from "../_protection/own-exchange-page.ts";
import { CannotCome } from "./_components/cannot-come.tsx";
import { DidNotCome } from "./_components/did-not-come.tsx";
import { SeriousAdvice } from "./_components/serious-advice.tsx";

export const dynamic = "force-dynamic";

type Props = { params: OwnExchangeParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "protection")("trouble.title"), robots: { index: false } }
    : {};
}

/** "Ça s'est mal passé": three things that may have happened, the serious one first, each with what helps, and never a score. */
export default async function TroublePage({ params }: Props) {
  const { city, locale, member, details } = await ownExchangePage(params, "exchangeTrouble");
  const { conversation, exchange } = details;
  if (!conversation) notFound();
  const t = getTranslator(locale, "protection");
  const { otherId, left } = conversation;
  const name = shownName(conversation.otherName, locale);
  const place = { city: city.slug, id: exchange.id };
  const panel = { details, name, city, locale };
  return (
    <div className="wrap">
      <QuickExit locale={locale} />
      <div className="flow stack">
        <a className="back" href={href(locale, "exchange", place)}>
          <Icon name="left" />
          {t("back")}
        </a>
        <h1>{t("trouble.title")}</h1>
        <p>{t("trouble.lead", { name })}</p>
        <SeriousAdvice name={name} place={place} settings={city.settings} left={left} locale={locale}>
          <BlockBox
            exchangeId={exchange.id}
            name={name}
            blocked={await hasBlocked(member, otherId)}
            citySlug={city.slug}
            locale={locale}
          />
        </SeriousAdvice>
        <DidNotCome {...panel} now={new Date()} />
        <CannotCome {...panel} />
      </div>
    </div>
  );
}
