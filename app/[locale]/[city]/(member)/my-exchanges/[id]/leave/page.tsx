import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuickExit } from "#components/shell/quick-exit.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { isGoingOn } from "#lib/exchanges/exchange-status.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { hasBlocked } from "#lib/server/safety/load-blocked-people.ts";
import { leaveAction } from "../_protection/actions.ts";
import { BlockBox } from "../_protection/block-box.tsx";
import { type OwnExchangeParams, ownExchangePage } from "../_protection/own-exchange-page.ts";

export const dynamic = "force-dynamic";

type Props = { params: OwnExchangeParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "protection")("leave.title"), robots: { index: false } }
    : {};
}

/** What leaving a conversation does, and the button that does it; once it is done, this page says so. */
export default async function LeavePage({ params }: Props) {
  const { city, locale, member, details } = await ownExchangePage(params, "leaveExchange");
  const { conversation, exchange } = details;
  if (!conversation) notFound();
  const t = getTranslator(locale, "protection");
  const { otherId, title, left, status } = conversation;
  const name = shownName(conversation.otherName, locale);
  const place = { city: city.slug, id: exchange.id };
  const going = isGoingOn(status);
  const facts = [going ? "stops" : "quiet", "closed", ...(going ? (["contacts"] as const) : [])] as const;
  return (
    <div className="wrap">
      <QuickExit locale={locale} />
      <div className="flow stack">
        <h1>{t(left ? "leave.doneTitle" : "leave.title")}</h1>
        <p>{t("leave.about", { name, title })}</p>
        {left ? (
          <>
            <p role="status">{t("leave.done")}</p>
            <p>
              <a className="btn" href={href(locale, "exchanges", { city: city.slug })}>
                {t("leave.list")}
              </a>
            </p>
          </>
        ) : (
          <>
            <ul className="keep__facts">
              {facts.map((fact) => (
                <li key={fact}>{t(`leave.${fact}`, { name })}</li>
              ))}
            </ul>
            <p>
              <b>{t("leave.final")}</b>
            </p>
            <ButtonForm
              action={leaveAction.bind(null, { city: city.slug, locale })}
              hidden={{ exchange: exchange.id }}
              buttons={[{ label: t("leave.yes"), variant: "danger" }]}
              about={t("leave.title")}
              working={t("working")}
              texts={formTexts(locale, [])}
              big
            >
              <a href={href(locale, "exchange", place)}>{t("leave.no")}</a>
            </ButtonForm>
          </>
        )}
        <p>{t("leave.instead", { name })}</p>
        <BlockBox
          exchangeId={exchange.id}
          name={name}
          blocked={await hasBlocked(member, otherId)}
          citySlug={city.slug}
          locale={locale}
        />
      </div>
    </div>
  );
}
