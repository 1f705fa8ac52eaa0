import type { City } from "#lib/cities/city.ts";
import { appointmentEnd } from "#lib/exchanges/appointment.ts";
import { exchangeSteps, type StepState } from "#lib/exchanges/exchange-steps.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { dayAndHour, weekdayAndHour } from "../../_components/exchange-moment.ts";
import { StepSign } from "./step-sign.tsx";

type Props = { details: ExchangeDetails; city: City; locale: Locale; now: Date };

const CLASSES: Record<StepState, string | undefined> = {
  done: "is-done",
  now: "is-now",
  later: undefined,
  stopped: "is-done",
};

/** How far the exchange is: proposed, accepted, done, or how it ended. */
export function ExchangeTrack({ details: { exchange, agreedTime }, city, locale, now }: Props) {
  const t = getTranslator(locale, "exchange");
  const steps = exchangeSteps({ ...exchange, timeEndsAt: agreedTime && appointmentEnd(agreedTime) }, now);
  const awaited = (code: string) => {
    if (code === "toConfirm") return t("step.confirm");
    if (code !== "toDo") return t("step.pending");
    return agreedTime ? weekdayAndHour(agreedTime.startsAt, city, locale) : t("step.toSet");
  };
  return (
    <section className="card track" aria-label={t("track")}>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.code} className={CLASSES[step.state]} aria-current={step.state === "now" ? "step" : undefined}>
            <StepSign step={step} />
            <span>
              {t(`step.${step.code}`)}
              <br />
              {step.at && (
                <small>
                  <time dateTime={step.at.toISOString()} title={dayAndHour(step.at, city, locale)}>
                    {weekdayAndHour(step.at, city, locale)}
                  </time>
                </small>
              )}
              {step.state === "now" && <small>{awaited(step.code)}</small>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
