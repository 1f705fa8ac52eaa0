import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { type FollowedExchange, loadFollowUp, type OpenedFollowUp } from "#lib/server/exchanges/load-follow-up.ts";
import { AskedAnswer } from "./_components/asked-answer.tsx";
import { FollowUpState } from "./_components/follow-up-state.tsx";
import { WentWrong } from "./_components/went-wrong.tsx";

export const dynamic = "force-dynamic";

type Query = { lien?: string | string[]; fait?: string | string[] };
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

/** The address holds the link: it leaves in no Referer. Not `no-referrer`, which would make the form's Origin `null`. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "aftercare")("followUp.title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

/** The page that a button of a mail opens, without signing in: one answer about one exchange, to be confirmed. */
export default async function FollowUpPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, { lien, fait }] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const link = typeof lien === "string" ? lien : "";
  const opened = await loadFollowUp(slug, link, new Date());
  const t = getTranslator(locale, "aftercare");
  const result = typeof fait === "string" ? fait : undefined;
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{heading(opened, locale)}</h1>
        {opened.about && <p>{subject(opened.about, city, locale)}</p>}
        {opened.about === null && <p>{t(`followUp.text.${opened.view}`)}</p>}
        {opened.about && opened.view === "ask" && (
          <>
            <p>{t(`followUp.text.ask.${opened.about.kind}`, { name: opened.about.name })}</p>
            <AskedAnswer about={opened.about} link={link} city={city} locale={locale} />
          </>
        )}
        {opened.about && opened.view === "help" && (
          <>
            <p>{t("followUp.text.help")}</p>
            <WentWrong about={opened.about} city={city} locale={locale} />
          </>
        )}
        {opened.about && opened.view !== "ask" && opened.view !== "help" && (
          <FollowUpState view={opened.view} about={opened.about} result={result} city={city} locale={locale} />
        )}
        <p>
          <a href={href(locale, "exchanges", { city: slug })}>{t("followUp.exchanges")}</a>
        </p>
      </div>
    </div>
  );
}

function heading({ view, about }: OpenedFollowUp, locale: Locale): string {
  const t = getTranslator(locale, "aftercare");
  if (!about) return t(`followUp.heading.${view}`);
  return view === "ask" ? t(`followUp.heading.ask.${about.kind}`) : t(`followUp.heading.${view}`, { name: about.name });
}

/** What it is about, and when where there is a time. */
function subject({ title, name, time }: FollowedExchange, city: City, locale: Locale): string {
  const t = getTranslator(locale, "aftercare");
  if (!time) return t("followUp.with", { title, name });
  const date = getFormatter(locale, city.timeZone).dateTime(time.startsAt, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  });
  return t("followUp.withAt", { title, name, date });
}
