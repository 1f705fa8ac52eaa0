import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { type AnswerBar, answerBars } from "#lib/insights/answer-bars.ts";
import { ANSWER_BANDS, type CategoryTrend, type Dashboard } from "#lib/insights/dashboard.ts";
import type { Drawing } from "#lib/insights/drawing.ts";
import { type DemandOutlook, SHOWN_WEEKS } from "#lib/insights/forecast/forecast-demand.ts";
import { framedPicture } from "#lib/insights/framed-picture.ts";
import { heatGrid } from "#lib/insights/heat-grid.ts";
import { heatPicture } from "#lib/insights/heat-picture.ts";
import type { InsightPeriod } from "#lib/insights/period.ts";
import type { Tension } from "#lib/insights/tension.ts";
import { STRONG_FROM } from "#lib/insights/tension-legend.ts";
import { tensionMap } from "#lib/insights/tension-map.ts";
import { highestOf, trendGrid, trendLines } from "#lib/insights/trend-lines.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { figureFormat, periodWords, tensionWords } from "./figure-words.ts";
import { forecastPictures } from "./forecast-pictures.ts";
import type { Locale } from "./locale.ts";
import { momentLabel } from "./moment-label.ts";
import { getTranslator } from "./translator.ts";

/** The pictures of the dashboard that can be taken away. */
export const PICTURES = ["map", "heat", "weeks", "answers", "forecast"] as const;
export type Picture = (typeof PICTURES)[number];

export type PictureSource = {
  dashboard: Dashboard;
  outlook: DemandOutlook;
  city: Pick<City, "name" | "timeZone">;
  quartiers: readonly QuartierWithBoundary[];
  river: readonly (readonly [number, number])[];
  locale: Locale;
};

const UNKNOWN: Tension = { masked: true };

/** The map of tensions; null for a city without quartiers. */
export function mapDrawing({ dashboard, quartiers, river, locale }: Omit<PictureSource, "outlook">): Drawing | null {
  if (quartiers.length === 0) return null;
  const known = new Map(dashboard.quartiers.map(({ quartierId, tension }) => [quartierId, tension]));
  const places = quartiers.map((quartier) => {
    const tension = known.get(quartier.id) ?? UNKNOWN;
    const isEmpty = quartier.population === 0 && tension.masked;
    const nothing = getTranslator(locale, "dashboard")("tension.uninhabited");
    return { ...quartier, tension, value: isEmpty ? nothing : tensionWords(tension, locale) };
  });
  return tensionMap(places, river);
}

/** A small picture of one category, with what it says for those who do not see it. */
export type TrendPicture = { trend: CategoryTrend; name: string; label: string; drawing: Drawing };

const sumOf = ({ requests, offers }: CategoryTrend) =>
  [...requests, ...offers].reduce((sum, number) => sum + number, 0);

/** The categories in which anything happened, those with most requests last week first, all on one scale. */
export function trendPictures({ dashboard, locale }: Pick<PictureSource, "dashboard" | "locale">): TrendPicture[] {
  const names = getTranslator(locale, "catalogue");
  const { count } = figureFormat(locale);
  // Offers are a mean of days: tenths of an offer say nothing.
  const whole = (values: readonly number[]) => values.map(Math.round);
  const trends = dashboard.weeks.trends
    .map(({ category, requests, offers }) => ({ category, requests: whole(requests), offers: whole(offers) }))
    .filter((trend) => sumOf(trend) > 0);
  const highest = highestOf(trends);
  const last = (values: readonly number[]) => values.at(-1) ?? 0;
  return trends
    .toSorted((a, b) => last(b.requests) - last(a.requests) || sumOf(b) - sumOf(a))
    .map((trend) => {
      const name = names(`category.${trend.category}`);
      const [requests, offers] = [last(trend.requests), last(trend.offers)];
      return {
        trend,
        name,
        label: getTranslator(locale, "dashboard")("weeks.label", { category: name, requests, offers }),
        drawing: trendLines(trend, highest, { requests: count(requests), offers: count(offers) }),
      };
    });
}

/** The bars of the times to a first answer; none without a request. */
export function answerBarsOf({ dashboard, locale }: Pick<PictureSource, "dashboard" | "locale">): AnswerBar[] {
  const t = getTranslator(locale, "dashboard");
  const { bands } = dashboard.answers;
  if (ANSWER_BANDS.every((band) => bands[band] === 0)) return [];
  const { count } = figureFormat(locale);
  return ANSWER_BANDS.map((band) => {
    return { band, name: t(`answers.band.${band}`), count: bands[band], value: count(bands[band]) };
  });
}

function heatDrawing({ dashboard, quartiers, locale }: PictureSource): Drawing | null {
  const t = getTranslator(locale, "dashboard");
  const nameOf = new Map(quartiers.map(({ id, name }) => [id, name]));
  const grid = heatGrid(
    dashboard,
    quartiers.map(({ id }) => id),
  );
  if (grid.rows.length === 0) return null;
  const rows = grid.rows.map(({ quartierId, cells }) => ({
    name: nameOf.get(quartierId) ?? "",
    cells: cells.map((tension) => ({ tension, value: tension ? tensionWords(tension, locale) : "" })),
  }));
  return heatPicture(
    grid.categories.map((category) => t(`short.${category}`)),
    rows,
  );
}

function drawingOf(picture: Picture, source: PictureSource): Drawing | null {
  switch (picture) {
    case "map":
      return mapDrawing(source);
    case "heat":
      return heatDrawing(source);
    case "weeks": {
      const trends = trendPictures(source);
      return trends.length === 0 ? null : trendGrid(trends);
    }
    case "answers": {
      const bars = answerBarsOf(source);
      return bars.length === 0 ? null : answerBars(bars);
    }
    case "forecast": {
      const forecasts = forecastPictures(source.outlook, source.locale);
      return forecasts.length === 0 ? null : trendGrid(forecasts);
    }
  }
}

/** Of what a dashboard tells: the period and, where it is a part, the category and the quartier. */
export function scopeWords({
  dashboard: { filter },
  quartiers,
  locale,
}: Pick<PictureSource, "dashboard" | "quartiers" | "locale">): string[] {
  const t = getTranslator(locale, "dashboard");
  const quartier = quartiers.find(({ id }) => id === filter.quartierId);
  const category = filter.category && getTranslator(locale, "catalogue")(`category.${filter.category}`);
  return [quartier?.name ?? t("wholeCity"), ...(category ? [category] : [])];
}

function forecastNotes(locale: Locale): string[] {
  const t = getTranslator(locale, "forecast");
  return [t("past", { weeks: SHOWN_WEEKS }), t("coming"), t("pictureBand")].map(capitalized);
}

const capitalized = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

function notesOf(picture: Picture, locale: Locale): string[] {
  const t = getTranslator(locale, "dashboard");
  if (picture === "weeks") return [t("picture.weeksLegend")];
  if (picture === "answers") return [];
  if (picture === "forecast") return forecastNotes(locale);
  return [t("picture.legend", { limit: figureFormat(locale).ratio(STRONG_FROM) }), t("picture.masked")];
}

/** The first and last day of a picture that has weeks of its own, whatever period was chosen. */
function shownWeeks(picture: Picture, { dashboard, outlook }: PictureSource): InsightPeriod | null {
  const forecast = outlook.forecasts.find(({ given }) => given);
  const weeks: Partial<Record<Picture, readonly string[]>> = {
    weeks: dashboard.weeks.mondays,
    forecast: forecast?.given ? [...forecast.past, ...forecast.coming].map(({ from }) => from) : [],
  };
  const [first, last] = [weeks[picture]?.[0], weeks[picture]?.at(-1)];
  return first && last ? { from: first, to: addDays(last, 6) } : null;
}

/** A picture with its title, its period, its legend and its source, to stand by itself; null where there is nothing to draw. */
export function figurePicture(picture: Picture, source: PictureSource): { title: string; drawing: Drawing } | null {
  const { dashboard, city, locale } = source;
  const t = getTranslator(locale, "dashboard");
  const drawing = drawingOf(picture, source);
  if (!drawing) return null;
  const title = picture === "forecast" ? getTranslator(locale, "forecast")("title") : t(`${picture}.title`);
  const counted = dashboard.countedAt && momentLabel(dashboard.countedAt.toISOString(), locale, city.timeZone);
  const period = shownWeeks(picture, source) ?? dashboard.filter.period;
  const about = [city.name, ...scopeWords(source), periodWords(period, locale)].join(" · ");
  const origin = counted
    ? t("picture.source", { city: city.name, moment: counted })
    : t("picture.sourceNothing", { city: city.name });
  return { title, drawing: framedPicture(drawing, { title, about, notes: notesOf(picture, locale), source: origin }) };
}
