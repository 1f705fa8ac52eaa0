import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { REPORT_PARTS } from "#lib/transparency/template.ts";

type Props = { city: City; year: string; locale: Locale };

/** The yearly report in the form that the Union asks for, a file for each part. */
export function ReportFiles({ city, year, locale }: Props) {
  const t = getTranslator(locale, "transparency");
  return (
    <section>
      <h2>{t("files")}</h2>
      <p>{t("filesText")}</p>
      <ul className="files">
        {REPORT_PARTS.map((part) => (
          <li key={part}>
            <a href={`/api/${city.slug}/transparency/${year}/${part}.csv`} download>
              <Icon name="dl" size="s" />
              {t("file", { part: part.split("_")[0] ?? "" })} : {part}.csv
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
