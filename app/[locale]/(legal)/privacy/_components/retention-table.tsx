import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { retentionWords } from "#lib/i18n/retention-words.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { RETENTION_KEYS } from "#lib/privacy/retention.ts";

/** Everything that is kept, why, how long and what happens then: made from the table by which the service erases. */
export function RetentionTable({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "retention");
  return (
    <>
      <p>{t("intro")}</p>
      <ScrollRegion label={t("caption")}>
        <table className="table">
          <caption className="vh">{t("caption")}</caption>
          <thead>
            <tr>
              {(["what", "why", "until", "leaving"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {RETENTION_KEYS.map((key) => {
              const words = retentionWords(key, locale);
              return (
                <tr key={key}>
                  <th scope="row">{words.what}</th>
                  <td>{words.why}</td>
                  <td>{words.until}</td>
                  <td>{words.leaving}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
