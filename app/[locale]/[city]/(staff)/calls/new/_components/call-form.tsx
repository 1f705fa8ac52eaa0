import { CheckboxList } from "#components/ui/checkbox-list.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { CALL_LENGTH, MOST_CALL_DAYS } from "#lib/calls/call.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import { fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormState, type FormValues, IDLE } from "#lib/forms/form-state.ts";
import { shownValue, shownValues } from "#lib/forms/initial-values.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { addDays } from "#lib/listings/local-time.ts";
import type { CallQuartier } from "#lib/server/calls/load-call-quartiers.ts";
import { TemplateButtons } from "./template-buttons.tsx";
import { WhoElse } from "./who-else.tsx";

type Props = {
  values: FormValues;
  fieldErrors: Record<string, string[]> | null;
  quartiers: readonly CallQuartier[];
  /** The local day: nothing begins before. */
  today: string;
  city: City;
  locale: Locale;
};

/** A call to write. It is asked for by its address, so that what was written stands there: going back loses nothing. */
export function CallForm({ values, fieldErrors, quartiers, today, city, locale }: Props) {
  const t = getTranslator(locale, "calls");
  const texts = formTexts(locale, ["category", "call", "callTitle", "callText"]);
  const state: FormState = fieldErrors ? { status: "invalid", fieldErrors, values } : IDLE;
  const field = (name: string) => ({
    name,
    error: fieldError(state, texts, name),
    defaultValue: shownValue(state, values, name),
  });
  const catalogue = getTranslator(locale, "catalogue");
  const open = CATEGORY_KEYS.filter((key) => !city.settings.categoriesOff.includes(key));
  const day = {
    type: "date" as const,
    min: today,
    max: addDays(today, 2 * MOST_CALL_DAYS),
    autoComplete: "off",
    required: true,
  };
  return (
    <div className="flow stack">
      <a className="back" href={href(locale, "calls", { city: city.slug })}>
        <Icon name="left" />
        {t("new.back")}
      </a>
      <h1>{t("new.title")}</h1>
      <p>{t("new.lead")}</p>
      <form
        method="get"
        action={href(locale, "newCall", { city: city.slug })}
        noValidate
        className="fields card call-form"
      >
        {/* Enter in a field presses the first button of a form: it must not be one that replaces the text. */}
        <button className="vh" type="submit" name="etape" value="apercu" tabIndex={-1} aria-hidden="true" />
        <ErrorSummary title={texts.title} errors={formErrors(state, texts)} />
        <SelectField
          {...field("categorie")}
          label={t("new.category.label")}
          placeholder={t("new.category.choose")}
          options={open.map((value) => ({ value, label: catalogue(`category.${value}`) }))}
          required
        />
        <div className="call-quartiers">
          <CheckboxList
            name="quartier"
            legend={t("new.quartier.legend")}
            hint={t("new.quartier.hint")}
            error={fieldError(state, texts, "quartier")}
            options={quartiers.map(({ slug, name }) => ({ value: slug, label: name }))}
            defaultValues={shownValues(state, values, "quartier")}
          />
        </div>
        <fieldset className="call-days">
          <legend className="label">{t("new.period")}</legend>
          <p className="hint">{t("new.periodHint")}</p>
          <TextField {...field("debut")} {...day} label={t("new.start")} />
          <TextField {...field("fin")} {...day} label={t("new.end")} />
        </fieldset>
        <WhoElse values={values} locale={locale} />
        <h2>{t("new.words")}</h2>
        <TemplateButtons category={shownValue(state, values, "categorie")} locale={locale} />
        <TextField
          {...field("titre")}
          label={t("new.message.title")}
          hint={t("new.message.titleHint", { max: CALL_LENGTH.title.max })}
          maxLength={CALL_LENGTH.title.max}
          autoComplete="off"
          required
        />
        <TextField
          {...field("texte")}
          label={t("new.message.text")}
          hint={t("new.message.textHint", { max: CALL_LENGTH.text.max })}
          maxLength={CALL_LENGTH.text.max}
          multiline
          required
        />
        <div className="go">
          <button className="btn btn--big" type="submit" name="etape" value="apercu">
            {t("new.preview")}
          </button>
          <span className="hint">{t("new.unsent")}</span>
        </div>
      </form>
    </div>
  );
}
