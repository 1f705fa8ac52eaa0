import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CrossedTables } from "#app/[locale]/[city]/(public)/figures/_components/crossed-tables.tsx";
import { Downloads } from "#app/[locale]/[city]/(public)/figures/_components/downloads.tsx";
import { Headline } from "#app/[locale]/[city]/(public)/figures/_components/headline.tsx";
import { HelpBars } from "#app/[locale]/[city]/(public)/figures/_components/help-bars.tsx";
import { lineRows } from "#app/[locale]/[city]/(public)/figures/_components/line-rows.ts";
import { LineTable } from "#app/[locale]/[city]/(public)/figures/_components/line-table.tsx";
import { Masking } from "#app/[locale]/[city]/(public)/figures/_components/masking.tsx";
import { NothingYet } from "#app/[locale]/[city]/(public)/figures/_components/nothing-yet.tsx";
import { LOCALES } from "#lib/i18n/locale.ts";
import type { Release } from "#lib/insights/open-data/release.schema.ts";
import { testCity } from "#tests/support/dashboards.ts";

const table = [
  [40, null, 52],
  [25, null, 37],
  [65, 24, 89],
];
const nothing = [
  [null, null, null],
  [null, null, null],
  [null, null, null],
];
const release: Release = {
  version: 1,
  period: "2026-T3",
  from: "2026-07-01",
  to: "2026-09-30",
  quartiers: [
    { slug: "battant", name: "Battant" },
    { slug: "velotte", name: "=Velotte<script>" },
  ],
  categories: ["shopping", "pets"],
  people: 77,
  tables: { requests: table, offers: nothing, helps: table },
};

describe("a published quarter", () => {
  test("is told in words, numbers and bars", () => {
    const published = { release, publishedAt: new Date("2026-10-01T08:00:00Z") };
    const { categories } = lineRows(release, "fr");
    const html = renderToStaticMarkup(
      <>
        <Headline published={published} timeZone="Europe/Paris" locale="fr" />
        <HelpBars rows={categories} locale="fr" />
      </>,
    );
    expect(html).toContain("De juillet à septembre 2026");
    expect(html).toContain("1er octobre 2026");
    expect(html).toContain("<dd>89</dd>");
    expect(html).toContain("<dd>masqué</dd>");
    expect(html.indexOf("Courses")).toBeLessThan(html.indexOf("Animaux"));
  });

  test("has a table of every number, and says which are masked", () => {
    const { quartiers } = lineRows(release, "fr");
    const html = renderToStaticMarkup(
      <>
        <LineTable caption="Par quartier" head="Quartier" rows={quartiers} locale="fr" />
        <CrossedTables release={release} locale="fr" />
      </>,
    );
    expect(html).not.toContain("<script>");
    expect(html.match(/class="masked"/g)).toHaveLength(3 + 9 + 4);
  });

  test("is taken away as files that are named after their quarter", () => {
    const published = [{ period: "2026-T3" as const, publishedAt: "2026-10-06T04:40:00Z" }];
    const html = renderToStaticMarkup(<Downloads city={testCity} published={published} locale="en" />);
    expect(html).toContain(`href="/api/${testCity.slug}/open-data/2026-T3/figures.csv?format=excel"`);
    expect(html).toContain('aria-label="JSON, July to September 2026"');
  });
});

test.each(LOCALES)("why numbers are masked, and that nothing is there yet, are said in %s", (locale) => {
  expect(renderToStaticMarkup(<Masking locale={locale} />)).toContain("11");
  expect(renderToStaticMarkup(<NothingYet city={testCity} locale={locale} />)).toContain(
    "Besançon &amp; &lt;autres&gt;",
  );
});
