import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ForecastPanel } from "#app/[locale]/[city]/(staff)/dashboard/_components/forecast-panel.tsx";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { DemandForecast, DemandOutlook } from "#lib/insights/forecast/forecast-demand.ts";
import { FORECAST_DAY, givenForecast } from "#tests/support/forecasts.ts";

const silent = (category: CategoryKey, why: "few" | "masked" | "short-history"): DemandForecast => ({
  category,
  given: false,
  why,
});

const draw = (outlook: DemandOutlook, locale: Locale = "fr") =>
  renderToStaticMarkup(<ForecastPanel outlook={outlook} city="besancon" locale={locale} query={{}} />).replaceAll(
    /[\u00A0\u202F]/g,
    " ",
  );

describe("the forecast of a category", () => {
  test("says both weeks with their interval, the method by its name, and its error beside the simple one", () => {
    const html = draw({ weeks: 104, forecasts: [givenForecast("meals")] });
    expect(html).toContain("Repas et cuisine");
    expect(html).toContain("Du 30 nov. au 6 déc. : <b>22</b> demandes, de 15 à 29.");
    expect(html).toContain("Du 7 déc. au 13 déc. : <b>23</b> demandes, de 14 à 32.");
    expect(html).toContain(
      "Prévision par lissage de Holt-Winters, tendance amortie. Sur les 26 dernières semaines, elle s’est trompée de 3,1 demandes en moyenne ; la méthode simple, de 4,0.",
    );
    expect(html).toContain('role="img"');
    expect(html).toContain(
      'aria-label="Repas et cuisine : 21 demandes la dernière semaine ; 22 attendues la prochaine, 23 la suivante"',
    );
  });

  test("says so when the simple method was the best, and when there is no doubt", () => {
    const sure = { from: FORECAST_DAY, point: 1, low: 1, high: 1 };
    const error = { weeks: 8, mae: 1.2, naiveMae: 1.2 };
    const html = draw({
      weeks: 20,
      forecasts: [
        givenForecast("pets", { method: "seasonal-naive", error, coming: [sure, { ...sure, from: "2026-12-07" }] }),
      ],
    });
    expect(html).toContain("Prévision par la méthode simple, la semaine d’avant répétée");
    expect(html).toContain("elle s’est trompée de 1,2 demande en moyenne.");
    expect(html).toContain("Du 30 nov. au 6 déc. : <b>1</b> demande.");
  });

  test("is a table as well: twelve weeks, and two to expect", () => {
    const html = draw({ weeks: 104, forecasts: [givenForecast("meals"), givenForecast("pets")] });
    const table = html.slice(html.indexOf("<table"), html.indexOf("</table>"));
    expect(table.match(/<th scope="row">/g)).toHaveLength(2);
    expect(table.match(/<td/g)).toHaveLength(2 * 14);
    expect(table).toContain("22 (15 à 29)");
    expect(table).toContain("30 nov., attendue");
  });

  test("of many categories shows six, and the others on demand", () => {
    const html = draw({ weeks: 104, forecasts: CATEGORY_KEYS.map((category) => givenForecast(category)) });
    expect(html.split("Les autres catégories")[0]?.match(/<figure/g)).toHaveLength(6);
    expect(html.match(/<figure/g)).toHaveLength(CATEGORY_KEYS.length);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("in English", () => {
    const html = draw({ weeks: 104, forecasts: [givenForecast("meals")] }, "en");
    expect(html).toContain("Nov 30 to Dec 6: <b>22</b> requests, from 15 to 29.");
    expect(html).toContain("it was wrong by 3.1 requests on average; the simple method by 4.0.");
  });
});

describe("where there is no forecast", () => {
  test("a young city is told how long it takes", () => {
    expect(draw({ weeks: 0, forecasts: [] })).toContain(
      "Il faut 17 semaines d’historique pour prévoir et vérifier la prévision. Il n’y en a pas encore une seule entière.",
    );
    const html = draw({ weeks: 9, forecasts: [silent("meals", "short-history")] });
    expect(html).toContain("Il y en a 9 pour l’instant.");
    expect(html).not.toContain("<svg");
    expect(html).not.toContain("<table");
  });

  test("a place where nothing was asked says so", () => {
    expect(draw({ weeks: 60, forecasts: [] })).toContain("Rien n’a été demandé depuis un an");
  });

  test("categories are named by why nothing is said of them", () => {
    const forecasts = [
      givenForecast("meals"),
      silent("pets", "few"),
      silent("sewing", "few"),
      silent("moving", "masked"),
    ];
    const html = draw({ weeks: 104, forecasts });
    expect(html).toContain("Pas de prévision pour Animaux et Couture : moins de 3 demandes par semaine en moyenne");
    expect(html).toContain(
      "Pas de prévision pour Port de charges et déménagement : moins de 11 personnes ont demandé en 12 semaines.",
    );
  });
});
