import { figureFormat, MASKED_SIGN } from "#lib/i18n/figure-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type LegendStep, tensionLegend } from "#lib/insights/tension-legend.ts";

const SIGNS = ["●", "", "", "", "◆"] as const;

/** The scale of the colours, in words too: the table says each value, so that readers of a screen need none of it. */
export function Legend({ locale, hasForest }: { locale: Locale; hasForest: boolean }) {
  const t = getTranslator(locale, "dashboard");
  const { ratio } = figureFormat(locale);
  const words = ({ from, to }: LegendStep) => {
    if (from === null) return t("map.atMost", { to: ratio(to ?? 0) });
    return to === null
      ? t("map.atLeast", { from: ratio(from) })
      : t("map.between", { from: ratio(from), to: ratio(to) });
  };
  return (
    <div aria-hidden="true">
      <div className="scale">
        {tensionLegend().map((step) => (
          <div key={step.step}>
            <i className={`tension-${step.step}`}>{SIGNS[step.step]}</i>
            <span>{words(step)}</span>
          </div>
        ))}
      </div>
      <p className="scale__ends">
        <span>{t("map.moreOffers")}</span>
        <span>{t("map.balance")}</span>
        <span>{t("map.moreRequests")}</span>
      </p>
      <p className="scale__others">
        <span>
          <i className="tension-masked" /> {MASKED_SIGN}, {t("map.legendMasked")}
        </span>
        {hasForest && (
          <span>
            <i className="scale__forest" /> {t("map.legendForest")}
          </span>
        )}
      </p>
    </div>
  );
}
