import { Icon } from "#components/ui/icon.tsx";
import type { FormValues } from "#lib/forms/form-state.ts";
import { LOCALES, type Locale } from "#lib/i18n/locale.ts";

/** By language: its name, and our own sentences, which stand where the city wrote none. */
export type TextsPreviewWords = {
  of: "texts";
  languages: Record<Locale, { name: string; welcome: string; footer: string }>;
};

/** What the city says as its home page shows it, in each language. */
export function TextsPreview({ words, values }: { words: TextsPreviewWords; values: FormValues }) {
  const said = (field: string) => String(values[field] ?? "").trim();
  return (
    <div className="texts-preview">
      {LOCALES.map((locale) => {
        const { name, welcome, footer } = words.languages[locale];
        const announced = said(`announcement-${locale}`) || said("announcement-fr");
        return (
          <div className="stack" key={locale}>
            <h3>{name}</h3>
            {announced && (
              <p className="banner banner--sun" lang={said(`announcement-${locale}`) ? locale : "fr"}>
                <Icon name="mega" />
                <span>{announced}</span>
              </p>
            )}
            <p className="hero__lead" lang={locale}>
              {said(`welcome-${locale}`) || welcome}
            </p>
            <p className="small muted" lang={locale}>
              {said(`footer-${locale}`) || footer}
            </p>
          </div>
        );
      })}
    </div>
  );
}
