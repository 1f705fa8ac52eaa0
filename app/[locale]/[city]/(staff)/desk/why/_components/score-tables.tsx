import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { PILLARS } from "#lib/matching/score.ts";
import type { Breakdown } from "#lib/matching/score-parts.ts";
import { measuredParts } from "../measure-words.ts";

type Props = { breakdown: Breakdown; locale: Locale };

/** What was measured, what it is worth, and how the three pillars make the score. */
export function ScoreTables({ breakdown, locale }: Props) {
  const t = getTranslator(locale, "whyNot");
  const { score, pillars, weights } = breakdown;
  const number = (value: number) =>
    getFormatter(locale, "UTC").number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const factor = (pillar: (typeof PILLARS)[number]) =>
    Math.max(weights.pillarFloor, pillars[pillar]) ** weights.pillars[pillar];
  return (
    <>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("score.pillar")}</th>
              <th scope="col">{t("score.part")}</th>
              <th scope="col">{t("score.measured")}</th>
              <th scope="col" className="n">
                {t("score.worth")}
              </th>
            </tr>
          </thead>
          <tbody>
            {measuredParts(breakdown, locale).map(({ pillar, part, words, worth }) => (
              <tr key={`${pillar} ${part}`}>
                <td>{t(`pillar.${pillar}`)}</td>
                <th scope="row">{t(`part.${part}`)}</th>
                <td>{words}</td>
                <td className="n">{number(worth)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("score.pillar")}</th>
              <th scope="col" className="n">
                {t("score.value")}
              </th>
              <th scope="col" className="n">
                {t("score.weight")}
              </th>
              <th scope="col" className="n">
                {t("score.factor")}
              </th>
            </tr>
          </thead>
          <tbody>
            {PILLARS.map((pillar) => (
              <tr key={pillar}>
                <th scope="row">{t(`pillar.${pillar}`)}</th>
                <td className="n">{number(pillars[pillar])}</td>
                <td className="n">{number(weights.pillars[pillar])}</td>
                <td className="n">{number(factor(pillar))}</td>
              </tr>
            ))}
            <tr>
              <th scope="row" colSpan={3}>
                {t("score.total")}
              </th>
              <td className="n">
                <b>{number(score)}</b>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="hint">
        {t("score.threshold", {
          score: number(weights.proposed.score),
          relevance: number(weights.proposed.relevance),
        })}
      </p>
    </>
  );
}
