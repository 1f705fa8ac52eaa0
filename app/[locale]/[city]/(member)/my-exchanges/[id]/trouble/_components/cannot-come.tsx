import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { stepBackOf } from "#lib/exchanges/step-back.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { actAction } from "../../../actions.ts";

type Props = { details: ExchangeDetails; name: string; city: City; locale: Locale };

/** The reader cannot come: the way out that their side has, so that nobody waits. */
export function CannotCome({ details: { exchange, me }, name, city, locale }: Props) {
  const t = getTranslator(locale, "protection");
  const action = stepBackOf(exchange, me);
  return (
    <section className="card stack" aria-labelledby="cannot">
      <h2 id="cannot">{t("trouble.cannotTitle")}</h2>
      {action === null ? (
        <p>{t("trouble.over")}</p>
      ) : (
        <>
          <p>{t("trouble.cannot", { name })}</p>
          <ButtonForm
            action={actAction.bind(null, { city: city.slug, locale })}
            hidden={{ exchange: exchange.id, action }}
            buttons={[{ label: t("trouble.cannotYes"), variant: "ghost" }]}
            about={t("trouble.cannotTitle")}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
        </>
      )}
    </section>
  );
}
