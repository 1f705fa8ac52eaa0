import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { profileTexts } from "#lib/i18n/profile-texts.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { safeReturnPath } from "#lib/identity/return-path.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadPlace } from "#lib/server/identity/load-place.ts";
import { WelcomeForm } from "./_components/welcome-form.tsx";
import { minorAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) return {};
  return { title: getTranslator(locale, "profile")("welcome.title", { city: city.name }), robots: { index: false } };
}

export default async function WelcomePage({ params, searchParams }: Props) {
  const [{ locale, city: slug }, query] = await Promise.all([params, searchParams]);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const next = safeReturnPath(query.next) ?? href(locale, "home", { city: slug });
  const place = await loadPlace(city.id);
  if (place === "visitor")
    redirect(href(locale, "signIn", {}, { next: href(locale, "welcome", { city: slug }, { next }) }));
  if (place === "member") redirect(next);
  if (place === "leaving") redirect(href(locale, "comeBack", { city: slug }));
  if (place === "suspended") redirect(href(locale, "suspended", { city: slug }));
  const t = getTranslator(locale, "profile");
  const quartiers = (await loadQuartiers(city)).map((quartier) => ({ value: quartier.slug, label: quartier.name }));
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("welcome.title", { city: city.name })}</h1>
        <p>{t("welcome.intro")}</p>
        <WelcomeForm
          hidden={{ locale, city: slug, next }}
          fields={{ ...profileTexts(locale), quartiers, profile: { firstName: "", quartier: "", languages: [] } }}
          words={{
            age: t("welcome.ageLegend"),
            adult: t("welcome.adultLabel"),
            adultHint: t("welcome.adultHint"),
            submit: t("welcome.submit"),
            saving: t("saving"),
          }}
        />
        <section className="card card--flat stack" aria-label={t("welcome.minor")}>
          <p>{t("welcome.minorText")}</p>
          <ButtonForm
            action={minorAction}
            hidden={{ locale }}
            buttons={[{ label: t("welcome.minor"), variant: "ghost" }]}
            about={t("welcome.minor")}
            working={t("welcome.minorWorking")}
            texts={formTexts(locale, [])}
          />
        </section>
      </div>
    </div>
  );
}
