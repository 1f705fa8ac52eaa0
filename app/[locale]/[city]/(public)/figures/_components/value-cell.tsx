import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";

/** A cell of a table of figures: a number, or that it is masked. */
export function ValueCell({ value, locale }: { value: number | null; locale: Locale }) {
  if (value !== null) return <td className="n">{getFormatter(locale, "UTC").number(value)}</td>;
  return (
    <td className="n">
      <span className="masked">{getTranslator(locale, "openData")("masked")}</span>
    </td>
  );
}
