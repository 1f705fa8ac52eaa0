import type { FormValues } from "#lib/forms/form-state.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

const BOXES = { proches: "close", voisins: "neighbours" } as const;

/** Whom a call asks beside those who offer this very help. */
export function WhoElse({ values, locale }: { values: FormValues; locale: Locale }) {
  const t = getTranslator(locale, "calls");
  return (
    <fieldset className="picks">
      <legend className="label">{t("new.who.legend")}</legend>
      {Object.entries(BOXES).map(([name, key]) => (
        <label className="pick" key={name}>
          <input type="checkbox" id={name} name={name} defaultChecked={values[name] === "on"} />
          <span>
            <b>{t(`new.who.${key}.label`)}</b>
            <span className="hint">{t(`new.who.${key}.hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
