import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { DIGEST_MOST } from "#lib/notifications/digest-parts.ts";
import type { NewsRow } from "#lib/server/news/load-news.ts";
import { NewsWords } from "./news-list.tsx";

/** How the news stand in the next digest of somebody who was told none of them. */
export function DigestPreview({ news, city, locale }: { news: readonly NewsRow[]; city: City; locale: Locale }) {
  const t = getTranslator(locale, "cityNews");
  const shown = news.slice(0, DIGEST_MOST.news);
  return (
    <section className="card card--flat stack" aria-labelledby="preview">
      <h2 id="preview">{t("preview")}</h2>
      <p className="small">{t("previewHint", { most: DIGEST_MOST.news, city: city.name })}</p>
      {shown.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <div className="news__mail stack">
          <h3>{getTranslator(locale, "mail")("digest.news")}</h3>
          <ul>
            {shown.map((one) => (
              <li key={one.id}>
                <NewsWords one={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
