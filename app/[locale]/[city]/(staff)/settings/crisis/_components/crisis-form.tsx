import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FieldError } from "#components/ui/field-error.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import { CRISIS_LENGTH } from "#lib/cities/crisis.schema.ts";
import { PERCENTS, REACHES, TIMES } from "#lib/cities/crisis-plan.ts";
import { MODERATION_MODES } from "#lib/cities/moderation-settings.ts";
import { fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormState, type FormValues, typedValue } from "#lib/forms/form-state.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type CrisisField, chosenCategories } from "../crisis-values.ts";

type Props = {
  city: City;
  locale: Locale;
  /** What stands in it. */
  values: FormValues;
  /** What is wrong with it, once it was sent. */
  state: FormState;
};

const GROUPS = [
  "crisisName",
  "crisisEnd",
  "crisisCategories",
  "crisisBanner",
  "crisisText",
  "crisisLink",
  "crisisPhone",
] as const;

/**
 * All that a crisis changes, to be looked at on the next page before anything is switched on. It is sent as an address, so
 * that going back, reloading and sharing keep what was typed.
 */
export function CrisisForm({ city, locale, values, state }: Props) {
  const t = getTranslator(locale, "crisis");
  const names = getTranslator(locale, "catalogue");
  const texts = formTexts(locale, GROUPS);
  const shown: FormState = { status: "completed", values };
  const hintOf = (name: CrisisField) => {
    const key = `field.${name}.hint` as "field.link.hint";
    return t.has(key) ? t(key) : undefined;
  };
  const labelled = (name: CrisisField) => ({
    name,
    label: t(`field.${name}.label`),
    hint: hintOf(name),
    error: fieldError(state, texts, name),
    defaultValue: typedValue(shown, name),
  });
  const text = (name: CrisisField, maxLength: number) => (
    <TextField {...labelled(name)} maxLength={maxLength} autoComplete="off" />
  );
  const select = (name: CrisisField, options: { value: string; label: string }[]) => (
    <SelectField {...labelled(name)} options={options} />
  );
  const percents = PERCENTS.map((value) => ({ value: String(value), label: t(`option.percent.p${value}`) }));
  const first = chosenCategories(values);
  const wrong = fieldError(state, texts, "categories");
  const { name, banner, text: most, phone } = CRISIS_LENGTH;
  return (
    <form action={href(locale, "crisis", { city: city.slug })} noValidate className="crisis-form">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} />
      <input type="hidden" name="etape" value="verifier" />
      <fieldset>
        <legend>{t("section.what")}</legend>
        {text("crisisName", name.max)}
        <div className="crisis-form__pair">
          <TextField {...labelled("endsOn")} type="date" />
          {select(
            "endsAt",
            Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour} h` })),
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t("section.first")}</legend>
        <fieldset className={wrong ? "field--error" : undefined} aria-describedby="categories-hint">
          <legend className="label">{t("field.categories.label")}</legend>
          <span className="hint" id="categories-hint">
            {t("field.categories.hint")}
          </span>
          {wrong && <FieldError name="categories" message={wrong} />}
          <div className="crisis-form__picks">
            {CATEGORY_KEYS.map((key, at) => (
              <label className="pick" key={key}>
                <input
                  id={at === 0 ? "categories" : undefined}
                  type="checkbox"
                  name="categories"
                  value={key}
                  defaultChecked={first.includes(key)}
                />
                <b>{names(`category.${key}`)}</b>
              </label>
            ))}
          </div>
        </fieldset>
      </fieldset>
      <fieldset>
        <legend>{t("section.words")}</legend>
        {text("bannerFr", banner.max)}
        {text("bannerEn", most)}
        {text("link", 500)}
        {text("welcomeFr", most)}
        {text("welcomeEn", most)}
        {text("hintFr", most)}
        {text("hintEn", most)}
      </fieldset>
      <fieldset>
        <legend>{t("section.people")}</legend>
        <div className="crisis-form__pair">
          {select("answerPercent", percents)}
          {select(
            "times",
            TIMES.map((value) => ({ value: String(value), label: t(`option.times.x${value}`) })),
          )}
        </div>
        {select(
          "reach",
          REACHES.map((value) => ({ value, label: t(`option.reach.${value}`) })),
        )}
        <label className="pick">
          <input type="checkbox" name="remoteFirst" defaultChecked={typedValue(shown, "remoteFirst") !== ""} />
          <b>{t("field.remoteFirst.label")}</b>
        </label>
      </fieldset>
      <fieldset>
        <legend>{t("section.moderation")}</legend>
        <div className="crisis-form__pair">
          {select(
            "moderation",
            (["usual", ...MODERATION_MODES] as const).map((value) => ({
              value,
              label: t(`option.moderation.${value}`),
            })),
          )}
          {select("targetPercent", percents)}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t("section.desk")}</legend>
        {text("deskHours", most)}
        {text("deskPhone", phone)}
      </fieldset>
      <p className="go">
        <button className="btn btn--big" type="submit">
          {t("check")}
        </button>
      </p>
    </form>
  );
}
