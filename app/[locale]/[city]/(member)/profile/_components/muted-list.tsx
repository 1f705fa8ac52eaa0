import { ButtonForm } from "#components/ui/button-form.tsx";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { unmuteAction } from "../actions.ts";

type Props = { muted: readonly CategoryKey[]; citySlug: string; locale: Locale };

/** The kinds of requests that the member no longer wants to be asked for, each with a way back. */
export function MutedList({ muted, citySlug, locale }: Props) {
  if (muted.length === 0) return null;
  const t = getTranslator(locale, "invitation");
  const names = getTranslator(locale, "catalogue");
  return (
    <section className="card card--flat stack" aria-labelledby="muted">
      <h2 id="muted">{t("muted.title")}</h2>
      <p>{t("muted.text")}</p>
      <ul className="muted-list">
        {muted.map((category) => (
          <li key={category} className="row">
            <span>{names(`category.${category}`)}</span>
            <ButtonForm
              action={unmuteAction.bind(null, { city: citySlug, locale })}
              hidden={{ category }}
              buttons={[{ label: t("muted.undo"), variant: "ghost" }]}
              about={t("muted.about", { category: names(`category.${category}`) })}
              working={t("working")}
              texts={formTexts(locale, [])}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
