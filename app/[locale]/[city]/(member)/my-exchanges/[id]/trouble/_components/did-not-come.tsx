import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { canBeMissed } from "#lib/exchanges/aftercare-times.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { notDoneAction } from "../../_aftercare/actions.ts";

type Props = { details: ExchangeDetails; name: string; city: City; locale: Locale; now: Date };

/** Why nobody can be said to be absent now; null when somebody can. */
function whyNot(
  { exchange, agreedTime }: ExchangeDetails,
  now: Date,
): "notAgreed" | "over" | "early" | "noTime" | null {
  if (exchange.status === "proposed") return "notAgreed";
  if (exchange.status !== "accepted") return "over";
  if (canBeMissed({ ...exchange, startsAt: agreedTime?.startsAt ?? null }, now)) return null;
  return agreedTime ? "early" : "noTime";
}

/** The other one is not there: said once something was agreed and its time has come, or a day later without one. */
export function DidNotCome({ details, name, city, locale, now }: Props) {
  const t = getTranslator(locale, "protection");
  const { exchange, agreedTime } = details;
  const not = whyNot(details, now);
  const date = agreedTime
    ? getFormatter(locale, city.timeZone).dateTime(agreedTime.startsAt, { dateStyle: "full", timeStyle: "short" })
    : "";
  return (
    <section className="card stack" aria-labelledby="absent">
      <h2 id="absent">{t("trouble.absentTitle")}</h2>
      {not && <p>{t(`trouble.${not}`, { date })}</p>}
      {!not && (
        <>
          <p>{t("trouble.absent", { name })}</p>
          <ButtonForm
            action={notDoneAction.bind(null, { city: city.slug, locale })}
            hidden={{ exchange: exchange.id, answer: "other_absent" }}
            buttons={[{ label: t("trouble.absentYes", { name }) }]}
            about={t("trouble.absentTitle")}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
        </>
      )}
    </section>
  );
}
