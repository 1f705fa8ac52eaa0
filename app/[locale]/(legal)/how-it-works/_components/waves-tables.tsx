import { distanceLabel } from "#lib/i18n/distance-label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { PACES, WAVE_STEPS } from "#lib/matching/waves/limits.ts";
import type { PublishedNumbers } from "#lib/server/matching/load-published-numbers.ts";
import { WhoseNumbers } from "./whose-numbers.tsx";

type Props = { numbers: PublishedNumbers; locale: Locale };

const HOUR_MIN = 60;

/** How many people are asked at a time, how long they have, and what nobody is asked beyond. */
export function WavesTables({ numbers, locale }: Props) {
  const t = getTranslator(locale, "inForce");
  const format = getFormatter(locale, "UTC");
  const { limits } = numbers.matching;
  const { quietHours, perHelper } = limits;
  const time = (minutes: number) => {
    const inHours = minutes % HOUR_MIN === 0;
    const [value, unit] = inHours ? [minutes / HOUR_MIN, "hour"] : [minutes, "minute"];
    return format.number(value, { style: "unit", unit, unitDisplay: "long" });
  };
  const rows = [
    ...WAVE_STEPS.map((step) => [t("waves", { step: t(`step.${step}`) }), format.number(limits.wavesPerStep[step])]),
    [t("near"), distanceLabel(limits.nearM, locale)],
    [t("people"), format.number(limits.peoplePerRequest)],
    [t("daily"), format.number(perHelper.daily)],
    [t("weekly"), format.number(perHelper.weekly)],
    [t("night"), quietHours.from === quietHours.to ? t("never") : t("hours", quietHours)],
  ] as const;
  return (
    <>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("urgency")}</th>
              <th scope="col" className="n">
                {t("atOnce")}
              </th>
              <th scope="col" className="n">
                {t("toAnswer")}
              </th>
            </tr>
          </thead>
          <tbody>
            {PACES.map((pace) => (
              <tr key={pace}>
                <th scope="row">{t(`pace.${pace}`)}</th>
                <td className="n">{format.number(limits.waveSize[pace])}</td>
                <td className="n">{time(limits.answerMinutes[pace])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("limit")}</th>
              <th scope="col" className="n">
                {t("value")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="n">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <WhoseNumbers numbers={numbers} locale={locale} />
    </>
  );
}
