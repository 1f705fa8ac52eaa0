import { describe, expect, it } from "vitest";
import { figurePicture, mapDrawing, PICTURES, type PictureSource, trendPictures } from "#lib/i18n/figure-pictures.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { isText } from "#lib/insights/drawing.ts";
import { svgFile } from "#lib/insights/svg-file.ts";
import { drawableText } from "#lib/sharing/drawable-text.ts";
import {
  besanconQuartiers,
  busyDashboard,
  shownTension,
  silentDashboard,
  testCity,
} from "#tests/support/dashboards.ts";
import { givenForecast } from "#tests/support/forecasts.ts";

const source: PictureSource = {
  dashboard: busyDashboard(),
  outlook: { weeks: 104, forecasts: [givenForecast("meals"), { category: "pets", given: false, why: "masked" }] },
  city: testCity,
  quartiers: besanconQuartiers,
  river: [
    [6, 47.2],
    [6.02, 47.22],
  ],
  locale: "fr",
};
const fileOf = (picture: (typeof PICTURES)[number], changes: Partial<PictureSource> = {}) => {
  const drawn = figurePicture(picture, { ...source, ...changes });
  return drawn && svgFile(drawn.drawing, drawn.title);
};

describe("figurePicture", () => {
  it.each(PICTURES)("says of %s what it shows, of which city and period, and where it is from", (picture) => {
    for (const locale of LOCALES) {
      const file = fileOf(picture, { locale }) ?? "";
      expect(file).toContain("Besançon &amp; &lt;autres&gt; · ");
      expect(file).toContain("2026");
      expect(file).toContain("Coup de main");
      expect(file).not.toMatch(/NaN|undefined|Infinity|var\(/);
    }
  });

  it.each(PICTURES)("writes nothing in %s that the fonts of a PNG lack, but the sign of what is masked", (picture) => {
    for (const locale of LOCALES) {
      const marks = figurePicture(picture, { ...source, locale })?.drawing.marks ?? [];
      for (const mark of marks.filter(isText)) {
        expect(drawableText(mark.text)).toBe(mark.text.normalize("NFC").replace(/\s+/g, " ").trim());
      }
    }
  });

  it("draws the map of a city where nothing happened, and no empty frame of anything else", () => {
    const dashboard = silentDashboard();
    expect(fileOf("map", { dashboard })).toContain("Source\u00a0: Coup de main");
    for (const picture of ["heat", "weeks", "answers"] as const) expect(fileOf(picture, { dashboard })).toBeNull();
    expect(fileOf("map", { quartiers: [] })).toBeNull();
    const masked = { weeks: 104, forecasts: source.outlook.forecasts.filter(({ given }) => !given) };
    expect(fileOf("forecast", { outlook: masked })).toBeNull();
  });

  it("says the weeks of a forecast, whatever period was chosen, and nothing of a category that is masked", () => {
    const file = (fileOf("forecast") ?? "").replaceAll(/[\u00A0\u202F]/g, " ");
    expect(file).toContain("Repas et cuisine");
    expect(file).toContain("du 7 septembre 2026 au 13 décembre 2026");
    expect(file).toContain("Bande : où le nombre devrait tomber 8 semaines sur 10");
    expect(file).not.toContain("Animaux");
  });

  it("tells no number of what is masked", () => {
    // A number that would be found anywhere, given by mistake with a masked tension.
    const leaking = { masked: true, ratio: 7.777, requests: 77_777, offers: 66_666, people: 5 } as never;
    const dashboard = busyDashboard({
      quartiers: besanconQuartiers.map(({ id }) => ({ quartierId: id, tension: leaking })),
      cells: [
        { quartierId: "battant", category: "pets", tension: leaking },
        { quartierId: "battant", category: "shopping", tension: shownTension(1.2) },
      ],
    });
    for (const picture of ["map", "heat"] as const) {
      const written = (fileOf(picture, { dashboard }) ?? "").replace(/<[^>]*>/g, " ");
      expect(written).not.toMatch(/7[.,\s]*7|66/);
    }
  });
});

describe("mapDrawing", () => {
  it("hatches what is masked, marks what is strong, and calls a place without people so", () => {
    const [first, second] = besanconQuartiers;
    const quartiers = [{ ...first, population: 0 }, second].filter(
      (one) => one !== undefined,
    ) as PictureSource["quartiers"];
    const dashboard = busyDashboard({
      quartiers: [
        { quartierId: first?.id ?? "", tension: { masked: true } },
        { quartierId: second?.id ?? "", tension: shownTension(3.1) },
      ],
    });
    const { marks } = mapDrawing({ ...source, dashboard, quartiers }) ?? { marks: [] };
    expect(marks.map((mark) => (isText(mark) ? mark.text : (mark.fill ?? "line")))).toEqual([
      "map-forest",
      "div-5",
      "line",
      "inhabité",
      first?.shortName,
      "on-div-5",
      "3,1",
      second?.shortName,
    ]);
  });

  it("hatches a quartier of which nothing is known, as when another one was chosen", () => {
    const { marks } = mapDrawing({ ...source, dashboard: busyDashboard({ quartiers: [] }) }) ?? { marks: [] };
    expect(marks.some((mark) => !isText(mark) && mark.fill?.startsWith("div"))).toBe(false);
  });
});

describe("trendPictures", () => {
  it("leaves out what never happened, and says the last week of each", () => {
    const dashboard = busyDashboard();
    const quiet = { category: "sewing" as const, requests: [0, 0], offers: [0, 0] };
    const pictures = trendPictures({
      dashboard: { ...dashboard, weeks: { ...dashboard.weeks, trends: [...dashboard.weeks.trends, quiet] } },
      locale: "fr",
    });
    expect(pictures).toHaveLength(8);
    expect(pictures[0]?.label).toBe("Visite et conversation\u00a0: 28 demandes et 23 offres la dernière semaine");
  });
});
