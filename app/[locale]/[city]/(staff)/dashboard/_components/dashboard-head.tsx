import { Icon } from "#components/ui/icon.tsx";
import { scopeWords } from "#lib/i18n/figure-pictures.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Shown } from "./shown.ts";

/** What the figures are about, until when they are counted, and the way to take them along. */
export function DashboardHead(shown: Shown) {
  const { dashboard, city, locale, query } = shown;
  const t = getTranslator(locale, "dashboard");
  const counted = dashboard.countedAt && momentLabel(dashboard.countedAt.toISOString(), locale, city.timeZone);
  const about = [...scopeWords(shown), ...(counted ? [t("countedAt", { moment: counted })] : [])];
  return (
    <div className="dashboard__head">
      <div>
        <p className="small muted">{about.join(" · ")}</p>
        <h1>{t("title")}</h1>
      </div>
      {counted && (
        <a className="btn btn--ghost" href={`/api/${city.slug}/figures/export?${new URLSearchParams(query)}`} download>
          <Icon name="dl" />
          {t("exportCsv")}
        </a>
      )}
    </div>
  );
}
