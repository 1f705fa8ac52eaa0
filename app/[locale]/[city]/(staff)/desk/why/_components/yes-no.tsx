import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** A cell that says yes or no; what is not as it should be stands out, by weight and not by colour alone. */
export function YesNo({ is, locale }: { is: boolean; locale: Locale }) {
  const t = getTranslator(locale, "whyNot");
  return is ? <td>{t("yes")}</td> : <td className="whynot__no">{t("no")}</td>;
}
