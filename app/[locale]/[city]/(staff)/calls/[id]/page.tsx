import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCall } from "#lib/server/calls/load-calls.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";
import { CallMeta } from "../_components/call-meta.tsx";
import { CallActs } from "./_components/call-acts.tsx";
import { CallResultCard } from "./_components/call-result.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string; id: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "calls")("title"), robots: { index: false } } : {};
}

/** One call with what came of it, for agents and administrators; for anybody else there is no such page. */
export default async function CallPage({ params, searchParams }: Props) {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "call", { city: slug, id }));
  const call = await loadCall(member, id, new Date());
  if (!call) notFound();
  const { fait } = await searchParams;
  const t = getTranslator(locale, "calls");
  const done = fait === "envoi" ? t("one.sent", { count: call.result.asked }) : fait === "arret" && t("one.stopped");
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="calls" />
      <div className="calls stack">
        <a className="back" href={href(locale, "calls", { city: slug })}>
          <Icon name="left" />
          {t("one.back")}
        </a>
        <div className="calls__head">
          <h1>{call.title}</h1>
          <span className={`call-state call-state--${call.state}`}>{t(`state.${call.state}`)}</span>
        </div>
        {done && (
          <FocusedStatus className="banner banner--success">
            <Icon name="check" />
            <span>{done}</span>
          </FocusedStatus>
        )}
        <CallMeta call={call} city={city} locale={locale} />
        <div className="call-check">
          <CallResultCard call={call} locale={locale} />
          <div className="stack">
            <section className="card stack" aria-labelledby="message">
              <h2 id="message">{t("one.message")}</h2>
              <div className="call-mail__text">{call.body}</div>
            </section>
            <CallActs call={call} city={city} locale={locale} />
          </div>
        </div>
      </div>
    </div>
  );
}
