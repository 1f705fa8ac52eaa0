import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { namedWeights } from "#lib/matching/named-weights.ts";
import { DEFAULT_WEIGHTS, type MatchingWeights } from "#lib/matching/weights.ts";

type Props = { weights: MatchingWeights; locale: Locale };

/** Every weight by the name under which a city changes it, beside the default. */
export function WeightsTable({ weights, locale }: Props) {
  const t = getTranslator(locale, "whyNot");
  const number = (value: number) => getFormatter(locale, "UTC").number(value, { maximumFractionDigits: 4 });
  const defaults = new Map(namedWeights(DEFAULT_WEIGHTS).map(({ name, value }) => [name, value]));
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("score.weightName")}</th>
            <th scope="col" className="n">
              {t("score.value")}
            </th>
            <th scope="col" className="n">
              {t("score.weightDefault")}
            </th>
          </tr>
        </thead>
        <tbody>
          {namedWeights(weights).map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td className={value === defaults.get(name) ? "n" : "n whynot__no"}>{number(value)}</td>
              <td className="n">{number(defaults.get(name) ?? value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
