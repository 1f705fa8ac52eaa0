import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type CrisisStep, MODEL_NAMES } from "../crisis-values.ts";
import { CrisisForm } from "./crisis-form.tsx";

type Props = { city: City; shown: Extract<CrisisStep, { step: "form" }>; locale: Locale };

/** The form of a crisis to come, and models to begin with. */
export function PrepareCrisis({ city, shown: { model, values, state }, locale }: Props) {
  const t = getTranslator(locale, "crisis");
  return (
    <section className="stack" aria-labelledby="preparer">
      <h2 id="preparer">{t("start")}</h2>
      <p>{t("startLead")}</p>
      <div className="crisis-models">
        <span>{t("model")}</span>
        {MODEL_NAMES.map((name) => (
          <a
            key={name}
            className="btn btn--ghost btn--s"
            href={`${href(locale, "crisis", { city: city.slug }, { modele: name })}#preparer`}
            aria-current={name === model || undefined}
          >
            {t(`models.${name}.name`)}
          </a>
        ))}
      </div>
      <CrisisForm key={model} city={city} locale={locale} values={values} state={state} />
    </section>
  );
}
