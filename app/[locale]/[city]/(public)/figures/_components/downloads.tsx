import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { LICENCE_URL } from "#lib/i18n/open-data-files.ts";
import { openDataFilePath, openDataPath } from "#lib/i18n/open-data-paths.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { PublishedQuarter } from "#lib/server/insights/load-releases.ts";
import { quarterName } from "./quarter-name.ts";

type Props = { city: City; published: readonly PublishedQuarter[]; locale: Locale };

/** The files of each quarter, what their columns mean, and under which licence they are. */
export function Downloads({ city, published, locale }: Props) {
  const t = getTranslator(locale, "openData");
  const last = published[0]?.period;
  const files = [
    ["fileCsv", "figures.csv", "standard"],
    ["fileExcel", "figures.csv", "excel"],
    ["fileJson", "figures.json", "standard"],
  ] as const;
  return (
    <section className="card">
      <h2>{t("files")}</h2>
      <p>
        {t.rich("filesText", {
          source: t("source", { city: city.name }),
          licence: (chunks) => <a href={LICENCE_URL}>{chunks}</a>,
        })}
      </p>
      <ul className="quarters">
        {published.map(({ period }) => (
          <li key={period}>
            <span>{quarterName(period, locale)}</span>
            {files.map(([name, file, format]) => (
              <a
                key={name}
                href={openDataFilePath(city.slug, period, file, format)}
                aria-label={t("fileOf", { format: t(name), quarter: quarterName(period, locale) })}
                download
              >
                <Icon name="dl" size="s" />
                {t(name)}
              </a>
            ))}
          </li>
        ))}
      </ul>
      {last && (
        <p>
          {t("dictionaryText")}{" "}
          <a href={openDataFilePath(city.slug, last, "dictionary.csv", "excel")}>{t("fileExcel")}</a>
          {", "}
          <a href={openDataFilePath(city.slug, last, "dictionary.csv")}>{t("fileCsv")}</a>
          {", "}
          <a href={openDataFilePath(city.slug, last, "dictionary.json")}>{t("fileJson")}</a>.
        </p>
      )}
      <p>
        <a href={openDataPath(city.slug)}>{t("index")}</a>
      </p>
    </section>
  );
}
