import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { profileTexts } from "#lib/i18n/profile-texts.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadMutedCategories } from "#lib/server/invitations/load-muted-categories.ts";
import { countWaitingCases } from "#lib/server/moderation/count-waiting-cases.ts";
import { loadBlockedPeople } from "#lib/server/safety/load-blocked-people.ts";
import { memberPage, owesSecondStep, requireSession } from "#lib/server/session.ts";
import { BlockedList } from "./_components/blocked-list.tsx";
import { MutedList } from "./_components/muted-list.tsx";
import { ProfileForm } from "./_components/profile-form.tsx";
import { SignOutForm } from "./_components/sign-out-form.tsx";
import { saveProfileAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "profile")("title"), robots: { index: false } } : {};
}

export default async function ProfilePage({ params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "profile", { city: slug }));
  const session = await requireSession();
  const t = getTranslator(locale, "profile");
  const [quartiers, cases] = await Promise.all([loadQuartiers(city), countWaitingCases(member)]);
  const profile = {
    firstName: member.firstName,
    quartier: quartiers.find(({ id }) => id === member.quartierId)?.slug ?? "",
    languages: member.languages,
  };
  const options = quartiers.map((quartier) => ({ value: quartier.slug, label: quartier.name }));
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("title")}</h1>
        {owesSecondStep(session) && (
          <p className="banner banner--sun">
            <Icon name="shield" />
            <span>
              {getTranslator(locale, "secondStep")("owed.text")}{" "}
              <a href={href(locale, "secondStep", {}, { next: href(locale, "profile", { city: slug }) })}>
                {getTranslator(locale, "secondStep")("owed.link")}
              </a>
            </span>
          </p>
        )}
        <ProfileForm
          action={saveProfileAction.bind(null, slug)}
          fields={{ ...profileTexts(locale), quartiers: options, profile }}
          words={{ save: t("save"), saving: t("saving"), saved: t("saved") }}
        />
        <ul className="row">
          <li>
            <a className="btn btn--ghost btn--s" href={href(locale, "messagePreferences", { city: slug })}>
              {getTranslator(locale, "preferences")("title")}
            </a>
          </li>
          {(["savedSearches", "nearMe"] as const).map((page) => (
            <li key={page}>
              <a className="btn btn--ghost btn--s" href={href(locale, page, { city: slug })}>
                {page === "nearMe"
                  ? getTranslator(locale, "browse")("nearMe")
                  : getTranslator(locale, "searches")("title")}
              </a>
            </li>
          ))}
          <li>
            <a className="btn btn--ghost btn--s" href={href(locale, "security", { city: slug })}>
              {getTranslator(locale, "security")("title")}
            </a>
          </li>
          <li>
            <a className="btn btn--ghost btn--s" href={href(locale, "privacyLog", { city: slug })}>
              {getTranslator(locale, "protection")("log.title")}
            </a>
          </li>
          {moderates(member) && (
            <>
              <li>
                <a className="btn btn--ghost btn--s" href={href(locale, "moderation", { city: slug })}>
                  {getTranslator(locale, "moderation")("button", { count: cases })}
                </a>
              </li>
              <li>
                <a className="btn btn--ghost btn--s" href={href(locale, "thanksReview", { city: slug })}>
                  {getTranslator(locale, "aftercare")("review.title")}
                </a>
              </li>
            </>
          )}
          {worksAtDesk(member) && (
            <li>
              <a className="btn btn--ghost btn--s" href={href(locale, "desk", { city: slug })}>
                {getTranslator(locale, "desk")("title")}
              </a>
            </li>
          )}
        </ul>
        <MutedList muted={await loadMutedCategories(member)} citySlug={slug} locale={locale} />
        <BlockedList blocked={await loadBlockedPeople(member)} city={city} locale={locale} />
        <section className="card card--flat stack">
          <h2>{t("session")}</h2>
          <p>
            <b>{t("emailLabel")}</b>
            <br />
            {session.email}
            <br />
            <span className="hint">{t("emailHint")}</span>
          </p>
          <p>{t("sessionText")}</p>
          <SignOutForm locale={locale} label={t("signOut")} pendingLabel={t("signingOut")} />
        </section>
      </div>
    </div>
  );
}
