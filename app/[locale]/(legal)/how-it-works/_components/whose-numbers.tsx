import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { PublishedNumbers } from "#lib/server/matching/load-published-numbers.ts";

type Props = { numbers: PublishedNumbers; locale: Locale };

/** Where the numbers of a table are in force. */
export function WhoseNumbers({ numbers: { city, changed }, locale }: Props) {
  const t = getTranslator(locale, "inForce");
  const cities = getFormatter(locale, "UTC").list(changed);
  const sentences = city
    ? [t("here", { city })]
    : [t("mayChange"), ...(changed.length > 0 ? [t("changed", { cities })] : [])];
  return <p className="small muted">{sentences.join(" ")}</p>;
}
