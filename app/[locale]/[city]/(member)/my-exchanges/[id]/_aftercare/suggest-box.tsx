import { APPOINTMENT_MINUTES, MAX_DAYS_AHEAD, MAX_PLACE } from "#lib/exchanges/appointment.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { suggestTimeAction } from "./actions.ts";
import type { PanelProps } from "./panel-props.ts";
import { SuggestForm } from "./suggest-form.tsx";
import { minutesLabel } from "./time-label.ts";

/** "Proposer un horaire", folded until it is wanted. */
export function SuggestBox({ details, city, locale }: PanelProps) {
  const t = getTranslator(locale, "aftercare");
  const { exchange, agreedTime, proposedTime } = details;
  const today = localDay(new Date(), city.timeZone).date;
  return (
    <SuggestForm
      action={suggestTimeAction.bind(null, { city: city.slug, locale })}
      exchange={exchange.id}
      days={{ first: today, last: addDays(today, MAX_DAYS_AHEAD) }}
      maxPlace={MAX_PLACE}
      minutes={APPOINTMENT_MINUTES.map((value) => ({ value: String(value), label: minutesLabel(value, locale) }))}
      texts={formTexts(locale, ["time"])}
      labels={{
        open: t(agreedTime || proposedTime ? "time.change" : "time.suggest"),
        date: t("time.date"),
        time: t("time.hour"),
        minutes: t("time.length"),
        place: t("time.place"),
        placeHint: t("time.placeHint"),
        reminder: t("time.reminder"),
        send: t("time.send"),
        working: t("working"),
      }}
    />
  );
}
