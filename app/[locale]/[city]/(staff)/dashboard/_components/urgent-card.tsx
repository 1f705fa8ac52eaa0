import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { UrgentView } from "#lib/i18n/urgent-view.ts";
import { LiveUrgent } from "./live-urgent.tsx";

type Props = { view: UrgentView; city: City; locale: Locale; query: Record<string, string> };

/** What is needed today or soon and that nobody answered, now and not in the period. */
export function UrgentCard({ view, city, locale, query }: Props) {
  const t = getTranslator(locale, "dashboard");
  const url = `/api/${city.slug}/dashboard/urgent?${new URLSearchParams({ ...query, langue: locale })}`;
  return (
    <section className="card figure-card" aria-labelledby="urgences">
      <h2 id="urgences">{t("urgent.title")}</h2>
      <LiveUrgent drawn={view} url={url} call={t("urgent.call")} />
    </section>
  );
}
