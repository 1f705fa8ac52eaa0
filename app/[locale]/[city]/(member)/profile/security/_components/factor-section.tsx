import { beginFactorAction } from "#app/[locale]/sign-in/second-step/actions.ts";
import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { FactorState } from "#lib/server/identity/second-factor/load-state.ts";
import { removeFactorAction } from "../actions.ts";
import { FreshSignIn } from "./fresh-sign-in.tsx";

type Props = { state: FactorState; city: City; locale: Locale };

/** The second step of somebody who works for a city. */
export function FactorSection({ state, city, locale }: Props) {
  const t = getTranslator(locale, "secondStep");
  const place = { city: city.slug, locale };
  const next = href(locale, "security", { city: city.slug });
  return (
    <section className="card card--flat stack" aria-labelledby="factor">
      <h2 id="factor">{t("section.title")}</h2>
      <p>{state.recoveryCodes === null ? t("section.none") : t("section.on", { count: state.recoveryCodes })}</p>
      {state.owed && (
        <p>
          <a href={href(locale, "secondStep", {}, { next })}>{t("owed.link")}</a>
        </p>
      )}
      {!state.owed && !state.mayChange && <FreshSignIn citySlug={city.slug} locale={locale} />}
      {state.mayChange && (
        <ButtonForm
          action={beginFactorAction}
          hidden={{ locale, next }}
          buttons={[{ label: t(state.recoveryCodes === null ? "section.begin" : "section.again"), variant: "ghost" }]}
          about={t("section.title")}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      )}
      {state.mayChange && state.mayRemove && (
        <ButtonForm
          action={removeFactorAction.bind(null, place)}
          hidden={{}}
          buttons={[{ label: t("section.remove"), variant: "danger" }]}
          about={t("section.remove")}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      )}
    </section>
  );
}
