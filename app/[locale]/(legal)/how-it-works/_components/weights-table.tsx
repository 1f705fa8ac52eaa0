import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { changedWeights, namedWeights } from "#lib/matching/named-weights.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import type { PublishedNumbers } from "#lib/server/matching/load-published-numbers.ts";
import { SAID_WEIGHTS } from "../said-weights.ts";
import { WhoseNumbers } from "./whose-numbers.tsx";

type Props = { numbers: PublishedNumbers; locale: Locale };

/** What each point weighs, the usual number beside where a city changed it. */
export function WeightsTable({ numbers, locale }: Props) {
  const t = getTranslator(locale, "inForce");
  const { weights } = numbers.matching;
  const values = new Map(namedWeights(weights).map(({ name, value }) => [name, value]));
  const usual = new Map(namedWeights(DEFAULT_WEIGHTS).map(({ name, value }) => [name, value]));
  const changed = changedWeights(weights, DEFAULT_WEIGHTS).map(({ name }) => name);
  const said: readonly string[] = SAID_WEIGHTS;
  // A city may have changed one that has no words of its own: it is shown all the same.
  const unsaid = changed.filter((name) => !said.includes(name));
  return (
    <>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("point")}</th>
              <th scope="col" className="n">
                {numbers.city && changed.length > 0 ? t("in", { city: numbers.city }) : t("weight")}
              </th>
              {changed.length > 0 && (
                <th scope="col" className="n">
                  {t("byDefault")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {SAID_WEIGHTS.map((name) => (
              <tr key={name}>
                <th scope="row">{t(`weights.${name}`)}</th>
                <td className="n">{valueLabel(name, values.get(name), locale)}</td>
                {changed.length > 0 && <td className="n">{valueLabel(name, usual.get(name), locale)}</td>}
              </tr>
            ))}
            {unsaid.map((name) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td className="n">{valueLabel(name, values.get(name), locale)}</td>
                <td className="n">{valueLabel(name, usual.get(name), locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <WhoseNumbers numbers={numbers} locale={locale} />
    </>
  );
}

const UNITS: Record<string, "minute" | "day"> = { "walk.halfMinutes": "minute", presenceHalfLifeDays: "day" };
const PLAIN = ["walk.steepness", "wheels", "recordPrior.strength", "offersPerHelper"];

/** A weight as people read numbers: a share, minutes or days. */
function valueLabel(name: string, value: number | undefined, locale: Locale): string {
  const format = getFormatter(locale, "UTC");
  const unit = UNITS[name];
  if (value === undefined) return "";
  if (unit) return format.number(value, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 });
  if (PLAIN.includes(name)) return format.number(value, { maximumFractionDigits: 2 });
  return format.number(value, { style: "percent", maximumFractionDigits: 1 });
}
