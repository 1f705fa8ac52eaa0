import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { currentSession, memberPage, owesSecondStep } from "#lib/server/session.ts";
import { loadGivenRole, loadRoleOffer } from "#lib/server/team/answer-offer.ts";
import type { RoleOffer } from "#lib/server/team/load-team.ts";
import { answerOfferAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "team")("mine.title"), robots: { index: false } } : {};
}

/** The role that the city offers to whoever signed in, to be accepted or declined. */
export default async function RoleOfferPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "roleOffer", { city: slug }));
  const session = await currentSession();
  if (!session) notFound();
  const offer = await loadRoleOffer(member, session.email, new Date());
  const t = getTranslator(locale, "team");
  const secondStep = getTranslator(locale, "secondStep");
  const home = href(locale, "home", { city: slug });
  const { fait } = await searchParams;
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{offer ? t("mine.title") : t("mine.none")}</h1>
        {fait === "accepte" && (
          <FocusedStatus className="banner banner--success">
            <Icon name="check" />
            <span>{t("mine.accepted", { role: t(`role.${await loadGivenRole(member)}.name`) })}</span>
          </FocusedStatus>
        )}
        {fait === "accepte" && owesSecondStep(session) && (
          <p>
            {secondStep("owed.text")}{" "}
            <a href={href(locale, "secondStep", {}, { next: home })}>{secondStep("owed.link")}</a>
          </p>
        )}
        {fait === "refuse" && (
          <FocusedStatus className="banner">
            <Icon name="info" />
            <span>{t("mine.declined")}</span>
          </FocusedStatus>
        )}
        {offer && <Offer offer={offer} city={city} locale={locale} />}
        {!offer && fait === undefined && <p>{t("mine.noneText", { email: session.email })}</p>}
        {!offer && (
          <p>
            <a href={home}>{t("mine.home")}</a>
          </p>
        )}
      </div>
    </div>
  );
}

function Offer({ offer, city, locale }: { offer: RoleOffer; city: City; locale: Locale }) {
  const t = getTranslator(locale, "team");
  const { id, role, offeredBy: by, expiresAt } = offer;
  const until = getFormatter(locale, city.timeZone).dateTime(expiresAt, { dateStyle: "long" });
  return (
    <>
      <p>{t("mine.lead", { city: city.name })}</p>
      <div className="card stack">
        <p>
          <b>{t(`role.${role}.name`)}</b>
        </p>
        <p>{t(`role.${role}.about`)}</p>
        <p className="small muted">{t("mine.by", { by, until })}</p>
      </div>
      <p>{t("mine.signOut")}</p>
      <ButtonForm
        action={answerOfferAction.bind(null, { city: city.slug, locale })}
        hidden={{ offer: id }}
        buttons={[
          { name: "answer", value: "accept", label: t("mine.accept") },
          { name: "answer", value: "decline", label: t("mine.decline"), variant: "ghost" },
        ]}
        about={t("mine.about")}
        working={t("working")}
        texts={formTexts(locale, [])}
        big
      />
    </>
  );
}
