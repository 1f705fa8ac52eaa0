import { ButtonForm } from "#components/ui/button-form.tsx";
import { APPOINTMENT_MINUTES, MAX_PLACE } from "#lib/exchanges/appointment.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { agreeForAction, suggestForAction } from "../act-actions.ts";
import { DeskForm } from "./desk-form.tsx";
import type { PanelProps } from "./panel-props.ts";

/** When the two meet: what is agreed, what waits for an answer, and another time to propose. */
export function ExchangeTimes({ opened, person, city, locale, now, name }: PanelProps & { name: string }) {
  const t = getTranslator(locale, "deskPeople");
  const aftercare = getTranslator(locale, "aftercare");
  const { exchange, me, agreedTime, proposedTime } = opened;
  const place = { city: city.slug, locale, person: person.memberId };
  const moment = (at: Date) => momentLabel(at.toISOString(), locale, city.timeZone);
  const shared = { working: t("working"), texts: formTexts(locale, ["time"]) };
  const waits = proposedTime && proposedTime.proposedBy !== me;
  return (
    <>
      {agreedTime && (
        <p>
          <b>
            {t(agreedTime.place ? "exchange.agreedPlace" : "exchange.agreed", {
              date: moment(agreedTime.startsAt),
              place: agreedTime.place,
            })}
          </b>
        </p>
      )}
      {proposedTime && (
        <p>
          {t(waits ? "exchange.timeProposed" : "exchange.timeWaiting", { name, date: moment(proposedTime.startsAt) })}
        </p>
      )}
      {waits && (
        <ButtonForm
          action={agreeForAction.bind(null, place)}
          hidden={{ exchange: exchange.id, appointment: proposedTime.id }}
          buttons={[{ label: t("exchange.agree") }]}
          about={t("exchange.agree")}
          {...shared}
        />
      )}
      <details>
        <summary>{t("exchange.suggest")}</summary>
        <DeskForm
          action={suggestForAction.bind(null, place)}
          hidden={{ exchange: exchange.id }}
          about={t("exchange.suggest")}
          submit={t("exchange.suggestSend")}
          fields={[
            {
              is: "text",
              type: "date",
              name: "date",
              label: t("exchange.day"),
              min: localDay(now, city.timeZone).date,
            },
            { is: "text", type: "time", name: "time", label: t("exchange.hour") },
            {
              is: "select",
              name: "minutes",
              label: t("exchange.length"),
              value: "60",
              options: APPOINTMENT_MINUTES.map((minutes) => ({
                value: String(minutes),
                label: aftercare(`minutes.m${minutes}`),
              })),
            },
            { is: "text", name: "place", label: t("exchange.place"), maxLength: MAX_PLACE },
          ]}
          {...shared}
        />
      </details>
    </>
  );
}
