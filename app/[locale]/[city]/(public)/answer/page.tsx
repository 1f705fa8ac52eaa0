import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadOfferLink, type OpenedLink } from "#lib/server/listings/load-offer-link.ts";
import { OfferQuestion } from "./_components/offer-question.tsx";

export const dynamic = "force-dynamic";

type Query = { lien?: string | string[]; fait?: string | string[] };
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

/** The address holds the link: it leaves in no Referer. Not `no-referrer`, which would make the form's Origin `null`. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = isLocale(locale) ? getTranslator(locale, "answer")("title") : null;
  return { title, referrer: "strict-origin", robots: { index: false, follow: false } };
}

/** The page that the link of a mail opens, without signing in: one question about one offer. */
export default async function OfferAnswerPage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, { lien, fait }] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const link = typeof lien === "string" ? lien : "";
  const opened = await loadOfferLink(slug, link, new Date());
  const { view, offer } = opened;
  const done = offer !== null && view !== "ask" && typeof fait === "string";
  const t = getTranslator(locale, "answer");
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t(`heading.${done ? "done" : view}`)}</h1>
        {offer && (
          <p>
            <b>{offer.title}</b> · {offer.quartierName}
          </p>
        )}
        {done && (
          <p className="banner banner--success" role="status">
            <Icon name="check" />
            <span>{t(offer.status === "published" ? "thanks" : "noted")}</span>
          </p>
        )}
        <p>{sentence(opened, city, locale)}</p>
        {(view === "ask" || view === "resume") && (
          <OfferQuestion view={view} title={offer.title} link={link} citySlug={slug} locale={locale} />
        )}
        <p>
          <a href={href(locale, "myListings", { city: slug })}>{t("mine")}</a>
        </p>
      </div>
    </div>
  );
}

/** Where things stand, in one sentence. */
function sentence({ view, offer }: OpenedLink, city: City, locale: Locale): string {
  const t = getTranslator(locale, "answer");
  if (!offer) return t(`text.${view}`);
  const date = getFormatter(locale, city.timeZone).dateTime(offer.expiresAt, { day: "numeric", month: "long" });
  if (view !== "answered") return t(`text.${view}`, { date });
  return t(offer.status === "published" ? "text.online" : "text.paused", { date });
}
