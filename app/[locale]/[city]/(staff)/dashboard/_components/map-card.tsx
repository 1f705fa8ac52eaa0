import { DrawingSvg } from "#components/figures/drawing-svg.tsx";
import { PictureLinks } from "#components/figures/picture-links.tsx";
import { mapDrawing } from "#lib/i18n/figure-pictures.ts";
import { figureFormat, standOutWords } from "#lib/i18n/figure-words.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { STRONG_FROM } from "#lib/insights/tension-legend.ts";
import { Legend } from "./legend.tsx";
import { QuartierTable } from "./quartier-table.tsx";
import type { Shown } from "./shown.ts";

type Props = { shown: Shown; river: readonly (readonly [number, number])[] };

/** Tension by quartier: the map, its scale, what stands out, and the same values as a table. */
export function MapCard({ shown, river }: Props) {
  const { dashboard, city, quartiers, locale, query } = shown;
  const t = getTranslator(locale, "dashboard");
  const drawing = mapDrawing({ ...shown, river });
  const title = t("map.title");
  const nameOf = (id: string) => quartiers.find((quartier) => quartier.id === id)?.name ?? "";
  return (
    <section className="card figure-card" aria-labelledby="carte">
      <h2 id="carte">{title}</h2>
      {drawing ? (
        <>
          <p className="small muted">{t("map.lead", { limit: figureFormat(locale).ratio(STRONG_FROM) })}</p>
          <DrawingSvg drawing={drawing} label={t("map.label")} id="carte" />
          <Legend locale={locale} hasForest={quartiers.some(({ population }) => population === 0)} />
        </>
      ) : (
        <p>{t("map.empty")}</p>
      )}
      {dashboard.standOut && (
        <p className="banner">
          <span>
            <b>{t("standOut.title")}</b> {standOutWords(dashboard.standOut, nameOf, locale)}
          </span>
        </p>
      )}
      {drawing && (
        <>
          <QuartierTable {...shown} />
          <PictureLinks picture="map" title={title} city={city.slug} locale={locale} query={query} />
        </>
      )}
    </section>
  );
}
