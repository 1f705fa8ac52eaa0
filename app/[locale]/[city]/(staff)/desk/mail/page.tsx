import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadMailDesk } from "#lib/server/outbox/load-mail-desk.ts";
import { memberPage } from "#lib/server/session.ts";
import { FailedMessages } from "./_components/failed-messages.tsx";
import { FailingAddresses } from "./_components/failing-addresses.tsx";
import { MailFigures } from "./_components/mail-figures.tsx";

export const dynamic = "force-dynamic";

const DONE = ["renvoye", "laisse", "tous"] as const;

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[]; page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "mailDesk")("title"), robots: { index: false } } : {};
}

/** What waits to leave, what did not leave and whose address fails, for administrators; for anybody else there is no such page. */
export default async function MailDeskPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "mailDesk", { city: slug }));
  const { fait, page } = await searchParams;
  const now = new Date();
  const desk = await loadMailDesk(member, page, now);
  if (!desk) notFound();
  const t = getTranslator(locale, "mailDesk");
  const done = DONE.find((one) => one === fait);
  return (
    <div className="wrap">
      <div className="flow stack mail-desk">
        <a className="back" href={href(locale, "desk", { city: slug })}>
          <Icon name="left" />
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        {done && (
          <FocusedStatus key={now.toISOString()} className="banner banner--success">
            <Icon name="check" />
            <span>{t(`fait.${done}`)}</span>
          </FocusedStatus>
        )}
        <p>{t("lead")}</p>
        <MailFigures desk={desk} city={city} locale={locale} now={now} />
        <FailedMessages desk={desk} city={city} locale={locale} />
        <FailingAddresses addresses={desk.addresses} city={city} locale={locale} />
      </div>
    </div>
  );
}
