import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { LedgerEntry } from "#lib/server/moderation/load-ledger.ts";
import { suspendReportingAction } from "../actions.ts";

type Props = { entry: LedgerEntry; city: City; locale: Locale };

/** What counts against one person, and the button that stops it, where it is due. */
export function LedgerCard({ entry, city, locale }: Props) {
  const { strike, number, kind, strikes, lastAt, warnedAt, suspendedUntil, maySuspend, cases } = entry;
  const t = getTranslator(locale, "misuse");
  const dateOf = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  const who = number ? t("person", { number }) : t("outside");
  return (
    <li className="card stack">
      <h2>
        {who} · {t(`kind.${kind}`)}
      </h2>
      <p>
        {t(warnedAt ? "strikesSince" : "strikes", { count: strikes })}{" "}
        {strikes > 0 && t("last", { date: dateOf(lastAt) })}
      </p>
      {cases.length > 0 && (
        <ul>
          {cases.map(({ id, at }) => (
            <li key={id}>
              <a href={href(locale, "moderation", { city: city.slug }, { dossier: id })}>
                {t("case", { date: dateOf(at) })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        {warnedAt ? t("warned", { date: dateOf(warnedAt) }) : t("notWarned")}{" "}
        {suspendedUntil && t("until", { date: dateOf(suspendedUntil) })}
      </p>
      {maySuspend && kind === "content" && <p>{t("onCase")}</p>}
      {maySuspend && kind !== "content" && (
        <ButtonForm
          action={suspendReportingAction.bind(null, { city: city.slug, locale })}
          hidden={{ strike }}
          buttons={[{ label: t("suspend"), variant: "danger" }]}
          about={t("about", { who, kind: t(`kind.${kind}`) })}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      )}
    </li>
  );
}
