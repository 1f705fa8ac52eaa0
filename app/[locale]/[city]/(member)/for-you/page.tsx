import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCallsFor } from "#lib/server/calls/load-asked-call.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadInvitationsOf } from "#lib/server/invitations/load-invitations.ts";
import { loadDeclined } from "#lib/server/matching/load-declined.ts";
import { loadRequestsOf } from "#lib/server/matching/load-requests-for.ts";
import { memberPage } from "#lib/server/session.ts";
import { OfferPush } from "../_push/offer-push.tsx";
import { Answered } from "./_components/answered.tsx";
import { AskedCalls } from "./_components/asked-calls.tsx";
import { Invitations } from "./_components/invitations.tsx";
import { NothingYet } from "./_components/nothing-yet.tsx";
import { Notice } from "./_components/notice.tsx";
import { RequestCard } from "./_components/request-card.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ declined?: string | string[]; notice?: string | string[]; repondu?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "matching")("title"), robots: { index: false } } : {};
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function ForYouPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "forYou", { city: slug }));
  const query = await searchParams;
  const declinedId = one(query.declined);
  const [{ offers, count, requests }, invitations, calls, declinedTitle] = await Promise.all([
    loadRequestsOf(member),
    loadInvitationsOf(member, new Date()),
    loadCallsFor(member),
    loadDeclined(member, declinedId),
  ]);
  const declined = declinedId && declinedTitle !== null ? { id: declinedId, title: declinedTitle } : null;
  const t = getTranslator(locale, "matching");
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("title")}</h1>
        <Notice declined={declined} notice={one(query.notice)} citySlug={slug} locale={locale} />
        <Answered answer={one(query.repondu)} citySlug={slug} locale={locale} />
        <AskedCalls calls={calls} city={city} locale={locale} />
        <Invitations invitations={invitations} city={city} locale={locale} />
        {one(query.repondu) === "can" && <OfferPush member={member} locale={locale} />}
        {requests.length > 0 ? (
          <>
            <p>{t("lead")}</p>
            <h2>{t("count", { count })}</h2>
            <p className="small muted">
              {t("order")} {t("notForMeHint")} {count > requests.length && t("more", { shown: requests.length })}
            </p>
            <ul className="posts">
              {requests.map((request) => (
                <RequestCard key={request.listing.id} request={request} citySlug={slug} locale={locale} />
              ))}
            </ul>
          </>
        ) : (
          invitations.length === 0 && <NothingYet offers={offers} citySlug={slug} locale={locale} />
        )}
      </div>
    </div>
  );
}
