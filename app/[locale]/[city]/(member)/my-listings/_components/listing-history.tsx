import { changedFields } from "#components/listing/changed-fields.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { ListingVersion } from "#lib/server/listings/load-followed-listing.ts";

type Props = { versions: readonly ListingVersion[]; kind: Kind; city: City; locale: Locale };

/** What each edit changed, the newest first. */
export function ListingHistory({ versions, kind, city, locale }: Props) {
  if (versions.length === 0) return null;
  const t = getTranslator(locale, "mine");
  const date = (at: Date) =>
    getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long", timeStyle: "short" });
  return (
    <details className="history">
      <summary>{t("history", { count: versions.length })}</summary>
      <ol>
        {versions.map(({ version, at, changes }) => (
          <li key={version}>
            <p>
              <time dateTime={at.toISOString()}>{date(at)}</time>
            </p>
            <dl className="diff">
              {changedFields(changes, kind, locale).map(({ label, before, after }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <span className="vh">{t("before")} </span>
                    <del>{before}</del>
                  </dd>
                  <dd>
                    <span className="vh">{t("after")} </span>
                    <ins>{after}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </details>
  );
}
