import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { agreementWord } from "#lib/moderation/agreement.ts";
import type { Consistency } from "#lib/server/moderation/load-consistency.ts";

type Props = { found: Consistency; locale: Locale };

/** The figure of agreement with what it means, and where people differed. */
export function Agreement({ found: { kappa, judged, same, disagreements }, locale }: Props) {
  const t = getTranslator(locale, "consistency");
  const action = getTranslator(locale, "transparency");
  return (
    <section className="card card--flat stack" aria-labelledby="agreement">
      <h2 id="agreement">{t("agreement")}</h2>
      {kappa === null ? (
        <p>{t("tooFew", { judged })}</p>
      ) : (
        <>
          <p>
            <b>{t("kappa", { kappa: getFormatter(locale, "UTC").number(kappa, { maximumFractionDigits: 2 }) })}</b>{" "}
            {t(`word.${agreementWord(kappa)}`)}
          </p>
          <p>{t("same", { same, judged })}</p>
        </>
      )}
      <p className="small muted">{t("kappaText")}</p>
      <h3>{t("disagreements")}</h3>
      {disagreements.length === 0 ? (
        <p className="muted">{t("noDisagreement")}</p>
      ) : (
        <ul>
          {disagreements.map(({ title, first, second }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of them may say the same, and the list is drawn once.
            <li key={at}>
              {t("disagreement", { title, first: action(`action.${first}`), second: action(`action.${second}`) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
