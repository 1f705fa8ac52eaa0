import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What to know before two strangers meet. */
export function SafetyAdvice({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "listing");
  return (
    <section className="a-safe safe banner">
      <div>
        <h2>
          <Icon name="shield" />
          {t("safetyTitle")}
        </h2>
        <ul>
          {(["safety1", "safety2", "safety3", "safety4"] as const).map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
