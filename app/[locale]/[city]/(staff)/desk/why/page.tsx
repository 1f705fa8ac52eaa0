import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { explainToAdmin } from "#lib/server/desk/explain-to-admin.ts";
import { memberPage } from "#lib/server/session.ts";
import { AskForm } from "./_components/ask-form.tsx";
import { OthersTable } from "./_components/others-table.tsx";
import { PairView } from "./_components/pair-view.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ demande?: string | string[]; offre?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "whyNot")("title"), robots: { index: false } } : {};
}

/** "Pourquoi pas ?": what decides about a request and an offer, for administrators; for anybody else there is no such page. */
export default async function WhyNotPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "whyNot", { city: slug }));
  const { demande, offre } = await searchParams;
  const answer = await explainToAdmin(
    member,
    await loadQuartiers(city),
    { request: demande, offer: offre },
    new Date(),
  );
  if (!answer) notFound();
  const t = getTranslator(locale, "whyNot");
  return (
    <div className="wrap">
      <div className="flow stack whynot">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <p className="hint">{t("secret")}</p>
        <AskForm answer={answer} city={city} locale={locale} />
        {answer.pair && <PairView pair={answer.pair} city={city} locale={locale} />}
        {answer.counterparts && <OthersTable answer={answer} city={city} locale={locale} />}
        <p>
          <a href={href(locale, "desk", { city: slug })}>{t("back")}</a>
        </p>
      </div>
    </div>
  );
}
