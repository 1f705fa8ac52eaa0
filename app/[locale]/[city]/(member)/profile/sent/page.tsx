import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadSentMessages } from "#lib/server/notifications/load-sent-messages.ts";
import { memberPage } from "#lib/server/session.ts";
import { SentLine } from "./_components/sent-line.tsx";
import { SentPages } from "./_components/sent-pages.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "preferences")("log.title"), robots: { index: false } } : {};
}

/** A page, from 0; anything else is the first one. */
function pageOf(given: string | string[] | undefined): number {
  return typeof given === "string" && /^\d{1,3}$/.test(given) ? Math.max(0, Number(given) - 1) : 0;
}

/** Everything that a member was sent, what became of it and why they got it. */
export default async function SentMessagesPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "sentMessages", { city: slug }));
  const page = pageOf((await searchParams).page);
  const now = new Date();
  const { messages, more } = await loadSentMessages(member, page, now);
  const t = getTranslator(locale, "preferences");
  return (
    <div className="wrap">
      <div className="flow stack">
        <a className="back" href={href(locale, "messagePreferences", { city: slug })}>
          <Icon name="left" />
          {t("title")}
        </a>
        <h1>{t("log.title")}</h1>
        <p>{t("log.lead")}</p>
        {messages.length === 0 && <p>{t(page === 0 ? "log.none" : "log.noMore")}</p>}
        <ul className="log" hidden={messages.length === 0}>
          {messages.map((message) => (
            <SentLine key={message.id} message={message} now={now} city={city} locale={locale} />
          ))}
        </ul>
        <SentPages page={page} more={more} citySlug={slug} locale={locale} />
        <p>
          <a href={href(locale, "privacyLog", { city: slug })}>{getTranslator(locale, "protection")("log.title")}</a>
        </p>
      </div>
    </div>
  );
}
