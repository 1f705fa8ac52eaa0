import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { absentAction } from "../../_protection/actions.ts";

type Props = { details: ExchangeDetails; name: string; city: City; locale: Locale; now: Date };

/** The other one is not there: said once something was agreed and its time, where there is one, has come. */
export function DidNotCome({ details: { exchange, agreedTime }, name, city, locale, now }: Props) {
  const t = getTranslator(locale, "protection");
  const early = agreedTime !== null && agreedTime.startsAt > now;
  const date = (at: Date) =>
    getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "full", timeStyle: "short" });
  return (
    <section className="card stack" aria-labelledby="absent">
      <h2 id="absent">{t("trouble.absentTitle")}</h2>
      {exchange.status !== "accepted" && (
        <p>{t(exchange.status === "proposed" ? "trouble.notAgreed" : "trouble.over")}</p>
      )}
      {exchange.status === "accepted" && early && <p>{t("trouble.early", { date: date(agreedTime.startsAt) })}</p>}
      {exchange.status === "accepted" && !early && (
        <>
          <p>{t("trouble.absent", { name })}</p>
          <ButtonForm
            action={absentAction.bind(null, { city: city.slug, locale })}
            hidden={{ exchange: exchange.id }}
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
