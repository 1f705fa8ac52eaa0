import { Icon } from "#components/ui/icon.tsx";
import { CSV_FORMATS } from "#lib/csv/csv.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { EXPORTS, type ExportName } from "#lib/insights/figure-export.ts";

type Props = { city: string; query: Record<string, string>; locale: Locale };

/** The files that can be taken away, with the filters of the page. */
export function ExportMenu({ city, query, locale }: Props) {
  const t = getTranslator(locale, "figureExport");
  const names = Object.keys(EXPORTS) as ExportName[];
  return (
    <details className="export-menu">
      <summary className="btn btn--ghost">
        <Icon name="dl" />
        {getTranslator(locale, "dashboard")("exportCsv")}
      </summary>
      <div className="card export-menu__files">
        <ul>
          {names.map((name) => (
            <li key={name}>
              <b>{t(`file.${name}`)}</b>
              <span className="small muted">{t(`about.${name}`)}</span>
              <span className="row">
                {CSV_FORMATS.map((format) => {
                  const words = t(format === "excel" ? "excel" : "csv");
                  return (
                    <a
                      key={format}
                      href={exportPath(city, { ...query, fichier: EXPORTS[name], format, langue: locale })}
                      aria-label={t("linkOf", { format: words, file: t(`file.${name}`) })}
                      download
                    >
                      {words}
                    </a>
                  );
                })}
              </span>
            </li>
          ))}
        </ul>
        <p className="small muted">{t("noted")}</p>
      </div>
    </details>
  );
}

const exportPath = (city: string, query: Record<string, string>) =>
  `/api/${city}/figures/export?${new URLSearchParams(query)}`;
