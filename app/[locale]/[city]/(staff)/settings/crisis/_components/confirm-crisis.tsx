import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CrisisDesk } from "#lib/server/crisis/load-crises.ts";
import { startCrisisAction } from "../actions.ts";
import type { CrisisStep } from "../crisis-values.ts";
import { longMoment } from "../long-moment.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import { CrisisChanges } from "./crisis-changes.tsx";

type Props = { desk: CrisisDesk; shown: Extract<CrisisStep, { step: "confirm" }>; locale: Locale };

/** Everything that switching on will change, and the switch. */
export function ConfirmCrisis({ desk: { own, ownMatching }, shown: { input, end, values }, locale }: Props) {
  const t = getTranslator(locale, "crisis");
  const sent = Object.entries(values).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => [name, each] as [string, string]),
  );
  const query = new URLSearchParams([["etape", "modifier"], ...sent]);
  return (
    <section className="stack" aria-labelledby="confirmer">
      <h2 id="confirmer">{input.name}</h2>
      <p>{t("confirm.lead", { date: longMoment(end, own.timeZone, locale) })}</p>
      <CrisisChanges own={own} ownMatching={ownMatching} name={input.name} plan={input.plan} locale={locale} />
      <ConfirmForm
        action={startCrisisAction.bind(null, { city: own.slug, locale })}
        sent={sent}
        label={t("confirm.go")}
        about={t("confirm.about", { name: input.name })}
        working={t("confirm.working")}
        texts={formTexts(locale, ["crisisName", "crisisEnd", "crisisCategories", "crisisBanner", "crisisText"])}
      >
        <a className="btn btn--ghost" href={`${href(locale, "crisis", { city: own.slug })}?${query}`}>
          {t("confirm.change")}
        </a>
      </ConfirmForm>
    </section>
  );
}
