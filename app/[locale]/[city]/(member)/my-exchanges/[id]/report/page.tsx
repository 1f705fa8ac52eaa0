import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuickExit } from "#components/shell/quick-exit.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import { PERSON_REASONS } from "#lib/reports/report-reason.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadReportable } from "#lib/server/reports/load-reportable.ts";
import { hasBlocked } from "#lib/server/safety/load-blocked-people.ts";
import { memberPage } from "#lib/server/session.ts";
import { reportAction } from "../_protection/actions.ts";
import type { OwnExchangeParams } from "../_protection/own-exchange-page.ts";
import { ReportForm } from "./_components/report-form.tsx";
import { Reported } from "./_components/reported.tsx";

export const dynamic = "force-dynamic";

type Props = { params: OwnExchangeParams; searchParams: Promise<{ fait?: string | string[] }> };

const WORDS = ["reason", "messages", "messagesHint", "note", "noteHint", "blockLegend", "blockHint", "send"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "protection")("keep.report"), robots: { index: false } }
    : {};
}

/** A notice about the other one of an exchange, with no more of what they wrote than the reporter picks. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "reportExchange", { city: slug, id }));
  const reportable = await loadReportable(member, id);
  if (!reportable) notFound();
  const { fait } = await searchParams;
  const t = getTranslator(locale, "protection");
  const { otherId, messages } = reportable;
  const name = shownName(reportable.otherName, locale);
  const format = getFormatter(locale, city.timeZone);
  const moment = (at: Date) => format.dateTime(at, { dateStyle: "full", timeStyle: "short" });
  const words = Object.fromEntries(WORDS.map((word) => [word, t(`report.${word}`)])) as Record<
    (typeof WORDS)[number],
    string
  >;
  return (
    <div className="wrap">
      <QuickExit locale={locale} />
      <div className="flow stack">
        <a className="back" href={href(locale, "exchange", { city: slug, id })}>
          <Icon name="left" />
          {t("back")}
        </a>
        <h1>{t("report.title", { name })}</h1>
        {fait ? (
          <Reported name={name} blocked={fait === "block"} place={{ city: slug, id }} locale={locale} />
        ) : (
          <>
            <p>{t("report.lead")}</p>
            <p className="small muted">{t("report.told", { name })}</p>
            <p className="banner banner--danger">
              <Icon name="warn" />
              <span>{t.rich("report.danger", { b: (chunks) => <b>{chunks}</b> })}</span>
            </p>
            <ReportForm
              action={reportAction.bind(null, { city: slug, locale })}
              hidden={{ key: randomUUID(), exchange: id }}
              reasons={PERSON_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
              messages={messages.toReversed().map(({ seq, body, sentAt }) => ({
                value: String(seq),
                label: moment(sentAt),
                hint: body.replaceAll(HIDDEN, t("report.hidden")),
              }))}
              canBlock={!(await hasBlocked(member, otherId))}
              words={{ ...words, block: t("report.block", { name }), sending: t("working") }}
              texts={formTexts(locale, ["report", "key"])}
            />
          </>
        )}
      </div>
    </div>
  );
}
