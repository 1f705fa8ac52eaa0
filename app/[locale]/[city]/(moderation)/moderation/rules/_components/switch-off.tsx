import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ShownRule } from "#lib/server/moderation/load-rules.ts";
import { switchRuleAction } from "../actions.ts";

type Props = { rule: ShownRule; city: City; locale: Locale };

/** Asks again before a rule finds nothing any more. */
export function SwitchOff({ rule: { code }, city, locale }: Props) {
  const t = getTranslator(locale, "rules");
  const name = t(`code.${code}.name`);
  return (
    <section className="card stack" aria-labelledby="switch-off">
      <h2 id="switch-off">{t("off.title", { name })}</h2>
      <p>{t("off.lead")}</p>
      <div className="row">
        <ButtonForm
          action={switchRuleAction.bind(null, { city: city.slug, locale })}
          hidden={{ code, to: "off" }}
          buttons={[{ label: t("off.confirm"), variant: "danger" }]}
          about={t("page.switchOffAbout", { name })}
          working={t("page.working")}
          texts={formTexts(locale, [])}
        />
        <a href={`${href(locale, "ruleSettings", { city: city.slug })}#${code}`}>{t("off.keep")}</a>
      </div>
    </section>
  );
}
