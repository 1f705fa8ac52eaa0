import { TextField } from "#components/ui/text-field.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { InsightView } from "#lib/insights/insight-query.ts";
import { isDate } from "#lib/insights/period.ts";

type Props = { view: InsightView; today: string; locale: Locale };

/** The two typed days, each with what is wrong with it. */
export function DayFields({ view: { typed, fault, choice, filter }, today, locale }: Props) {
  const t = getTranslator(locale, "dashboard");
  const error = fault && t(`filters.faults.${fault.what}`);
  const known = choice === null ? { du: filter.period.from, au: filter.period.to } : typed;
  // A calendar field drops what is no date: what was typed is kept by a field that takes any text.
  const typeOf = (value: string) => (value === "" || isDate(value) ? "date" : "text");
  const errorOf = (field: "du" | "au") => (fault?.field === field && error ? error : undefined);
  return (
    <>
      <TextField
        name="du"
        label={t("filters.from")}
        type={typeOf(known.du)}
        defaultValue={known.du}
        error={errorOf("du")}
        max={today}
        maxLength={40}
      />
      <TextField
        name="au"
        label={t("filters.to")}
        hint={t("filters.toHint")}
        type={typeOf(known.au)}
        defaultValue={known.au}
        error={errorOf("au")}
        max={today}
        maxLength={40}
      />
    </>
  );
}
