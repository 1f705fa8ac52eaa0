import { Icon } from "#components/ui/icon.tsx";
import { MASKED_SIGN } from "#lib/i18n/figure-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** Why some cells have no value. */
export function MaskedNote({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "dashboard");
  return (
    <p className="banner">
      <Icon name="lock" />
      <span>
        <b>{t("masked.title")}</b> {t("masked.text", { sign: MASKED_SIGN })}
      </span>
    </p>
  );
}
