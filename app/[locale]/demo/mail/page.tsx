import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCities } from "#lib/server/cities/load-city.ts";
import { loadMail, loadMails } from "#lib/server/demo/load-mails.ts";
import { MailList } from "./_components/mail-list.tsx";
import { MailView } from "./_components/mail-view.tsx";

export const dynamic = "force-dynamic";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

const only = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: getTranslator(locale, "demo")("title"), robots: { index: false, follow: false } };
}

export default async function DemoMailPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const timeZone = (await loadCities())[0]?.timeZone ?? "UTC";
  const [id, to] = [only(query.mail), only(query.to)];
  if (id) {
    const mail = await loadMail(id);
    if (!mail) notFound();
    return (
      <div className="wrap sec stack">
        <MailView mail={mail} locale={locale} timeZone={timeZone} />
      </div>
    );
  }
  const mails = await loadMails(to);
  if (!mails) notFound();
  return (
    <div className="wrap sec stack">
      <MailList mails={mails} to={to} locale={locale} timeZone={timeZone} />
    </div>
  );
}
