import { scopeWords } from "#lib/i18n/figure-pictures.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { ExportMenu } from "./export-menu.tsx";
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
        <h1>{t.rich("title", { nb: (words) => <span className="nb">{words}</span> })}</h1>
      </div>
      {counted && <ExportMenu city={city.slug} query={query} locale={locale} />}
    </div>
  );
}
