import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { DESK_ERROR_GROUPS } from "#lib/desk/desk-error-groups.ts";
import { questionContext } from "#lib/i18n/asked-questions.ts";
import { deskRequestTexts } from "#lib/i18n/desk-request-texts.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { DEFAULT_RADIUS_M } from "#lib/listings/listing.ts";
import { LISTING_ERROR_GROUPS } from "#lib/listings/listing-error-groups.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { placeSettings } from "#lib/server/addresses/place-settings.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadCaller } from "#lib/server/desk/load-caller.ts";
import { memberPage } from "#lib/server/session.ts";
import { RequestForm } from "./_components/request-form.tsx";
import { takeRequestAction } from "./actions.ts";

/** What is nearly always so, and need not be chosen. */
const OFTEN = { beneficiary: "self", peopleWanted: "1", capacity: "1", radius: String(DEFAULT_RADIUS_M) };

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ personne?: string | string[]; sorte?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const robots = { index: false };
  return isLocale(locale) ? { title: getTranslator(locale, "deskRequest")("title.request"), robots } : {};
}

/** Taking down a request on the telephone, for those who work at the desk; for anybody else there is no such page. */
export default async function DeskRequestPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const agent = await memberPage(locale, slug, href(locale, "deskRequest", { city: slug }));
  const { personne, sorte } = await searchParams;
  const caller = await loadCaller(agent, personne);
  if (!caller) notFound();
  const kind = sorte === "offre" ? "offer" : "request";
  const quartiers = await loadQuartiers(city);
  const today = localDay(new Date(), city.timeZone).date;
  const answers = { kind } as const;
  const context = questionContext({ city, place: placeSettings(), locale, quartiers, answers, today });
  const t = getTranslator(locale, "deskPeople");
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={agent.role} current="desk" />
      <div className="flow stack">
        <a className="back" href={href(locale, "desk", { city: slug })}>
          <Icon name="left" />
          {t("person.back")}
        </a>
        <h1>{t("home.new")}</h1>
        <RequestForm
          action={takeRequestAction.bind(null, { city: slug, locale })}
          texts={deskRequestTexts(context, city)}
          errors={formTexts(locale, [...LISTING_ERROR_GROUPS, ...DESK_ERROR_GROUPS])}
          initial={{ kind, key: randomUUID(), ...OFTEN, ...caller.values }}
        />
      </div>
    </div>
  );
}
