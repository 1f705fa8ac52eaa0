import { QuartierFile } from "#components/staff/quartier-file.tsx";
import { QuartierProblems } from "#components/staff/quartier-problems.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { City } from "#lib/cities/city.ts";
import { fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { QuartierDraft } from "#lib/server/cities/load-quartier-draft.ts";

/** `draft`: what was sent and cannot be used as it is; `state`: what is wrong with its fields. */
type Props = { draft: QuartierDraft | null; state: FormState | null; city: City; locale: Locale };

/** What makes a city: who, where, when and its quartiers. Looked at before anything is made. */
export function NewCityForm({ draft, state, city, locale }: Props) {
  const t = getTranslator(locale, "quartiers");
  const texts = formTexts(locale, ["cityName", "citySlug", "cityTimeZone", "email"]);
  const shown = state ?? IDLE;
  const text = (name: "name" | "slug" | "timeZone" | "adminEmail", usual = "") => (
    <TextField
      name={name}
      label={t(`cities.${name}`)}
      hint={t(`cities.${name}Hint`)}
      error={fieldError(shown, texts, name)}
      defaultValue={draft?.newCity?.[name] ?? usual}
      type={name === "adminEmail" ? "email" : "text"}
      autoComplete="off"
      maxLength={254}
    />
  );
  return (
    <section className="card stack" aria-labelledby="creer">
      <h2 id="creer">{t("cities.create")}</h2>
      <p>{t("cities.createLead")}</p>
      {draft && draft.problems.length > 0 && (
        <div className="banner banner--danger" role="alert">
          <div>
            <h3>{t("cities.refused")}</h3>
            <QuartierProblems problems={draft.problems} locale={locale} />
          </div>
        </div>
      )}
      <form
        className="fields quartier-file"
        method="post"
        encType="multipart/form-data"
        action={`/api/${city.slug}/quartiers?langue=${locale}&pour=ville`}
        noValidate
      >
        <ErrorSummary title={texts.title} errors={formErrors(shown, texts)} />
        {text("name")}
        {text("slug")}
        {text("timeZone", city.timeZone)}
        {text("adminEmail")}
        <QuartierFile label={t("cities.file")} hint={t("fileHint")} />
        <p className="go">
          <button className="btn" type="submit">
            {t("check")}
          </button>
        </p>
      </form>
    </section>
  );
}
