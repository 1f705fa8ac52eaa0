import { TEMPLATES } from "#lib/calls/call-query.ts";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** Buttons that write a ready-made text in the fields below; they name those of the category that is chosen. */
export function TemplateButtons({ category, locale }: { category: string; locale: Locale }) {
  const t = getTranslator(locale, "calls");
  const words = getTranslator(locale, "callTemplates");
  const { family } = CATEGORIES[CATEGORY_KEYS.find((key) => key === category) ?? "other"];
  return (
    <fieldset className="call-templates">
      <legend className="label">{t("new.templates")}</legend>
      <p className="hint">{t("new.templatesHint")}</p>
      <div className="row">
        {TEMPLATES.map((template, index) => (
          <button key={template} className="btn btn--ghost btn--s" type="submit" name="modele" value={template}>
            {t("new.template", { number: index + 1, name: words(`${family}.${template}.name`) })}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
