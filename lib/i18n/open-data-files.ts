import type { City } from "#lib/cities/city.ts";
import { type CsvFormat, csvOf } from "#lib/csv/csv.ts";
import type { FigureName } from "#lib/insights/open-data/count-figures.ts";
import { type Quarter, quarterDays } from "#lib/insights/open-data/quarter.ts";
import type { Release } from "#lib/insights/open-data/release.schema.ts";
import { type ReleaseRow, releaseRows } from "#lib/insights/open-data/release-rows.ts";
import { LEAST_PEOPLE } from "#lib/insights/tension.ts";
import { openDataFilePath } from "./open-data-paths.ts";
import { getTranslator } from "./translator.ts";

export const LICENCE_URL = "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf";
/** Stands for all quartiers and for all categories; no slug begins like it. */
const ALL = "_ensemble";
/** The figures as the files name them. */
const FIGURE_CODES: Record<FigureName, string> = { requests: "demandes", offers: "offres", helps: "coups_de_main" };

/** The columns of a release, in their order: `type` as Frictionless Data names it. */
const COLUMNS = {
  periode: { type: "string", unit: "none" },
  debut: { type: "date", unit: "day" },
  fin: { type: "date", unit: "day" },
  indicateur: { type: "string", unit: "none" },
  quartier: { type: "string", unit: "none" },
  quartier_nom: { type: "string", unit: "none" },
  categorie: { type: "string", unit: "none" },
  categorie_nom: { type: "string", unit: "none" },
  valeur: { type: "integer", unit: "number" },
  masque: { type: "boolean", unit: "none" },
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];

type Cells = Record<Exclude<Column, "valeur" | "masque">, string> & { valeur: number | null; masque: 0 | 1 };

/** A published number with the names of the columns; the files are in French whoever reads them. */
function cellsOf({ period, from, to, figure, quartier, category, value }: ReleaseRow): Cells {
  const t = getTranslator("fr", "openData");
  return {
    periode: period,
    debut: from,
    fin: to,
    indicateur: FIGURE_CODES[figure],
    quartier: quartier?.slug ?? ALL,
    quartier_nom: quartier?.name ?? t("all.quartier"),
    categorie: category ?? ALL,
    categorie_nom: category ? getTranslator("fr", "catalogue")(`category.${category}`) : t("all.category"),
    valeur: value,
    masque: value === null ? 1 : 0,
  };
}

/** A release as CSV. */
export function releaseCsv(release: Release, format: CsvFormat): string {
  const rows = releaseRows(release).map((row) => {
    const cells = cellsOf(row);
    return NAMES.map((name) => cells[name]);
  });
  return csvOf(NAMES, rows, format);
}

/** A release as JSON, with what one has to know to use it. */
export function releaseJson(city: Pick<City, "name">, release: Release, publishedAt: Date): string {
  const t = getTranslator("fr", "openData");
  const file = {
    titre: t("dataTitle", { city: city.name, period: release.period }),
    source: t("source", { city: city.name }),
    licence: { nom: t("licence"), url: LICENCE_URL },
    periode: release.period,
    debut: release.from,
    fin: release.to,
    publie_le: publishedAt.toISOString(),
    seuil_personnes: LEAST_PEOPLE,
    personnes: release.people,
    donnees: releaseRows(release).map(cellsOf),
  };
  return JSON.stringify(file, null, 1);
}

/** What each column means, in both languages. */
function describeColumns() {
  const [fr, en] = [getTranslator("fr", "openData"), getTranslator("en", "openData")];
  return NAMES.map((name) => {
    const { type, unit } = COLUMNS[name];
    return {
      colonne: name,
      type,
      unite: fr(`unit.${unit}`),
      unit: en(`unit.${unit}`),
      definition_fr: fr(`column.${name}`),
      definition_en: en(`column.${name}`),
    };
  });
}

/** The data dictionary as CSV. */
export function dictionaryCsv(format: CsvFormat): string {
  const columns = describeColumns();
  return csvOf(
    Object.keys(columns[0] ?? {}),
    columns.map((column) => Object.values(column)),
    format,
  );
}

/** The data dictionary as JSON. */
export function dictionaryJson(): string {
  return JSON.stringify({ colonnes: describeColumns() }, null, 1);
}

/** What a city has published, the last first, with whole addresses. */
export function releaseIndexJson(
  { name, slug }: Pick<City, "name" | "slug">,
  releases: readonly { period: Quarter; publishedAt: string }[],
  baseUrl: string,
): string {
  const t = getTranslator("fr", "openData");
  const publications = releases.map(({ period, publishedAt }) => {
    const { from, to } = quarterDays(period);
    return {
      periode: period,
      debut: from,
      fin: to,
      publie_le: publishedAt,
      fichiers: {
        csv: baseUrl + openDataFilePath(slug, period, "figures.csv"),
        csv_excel: baseUrl + openDataFilePath(slug, period, "figures.csv", "excel"),
        json: baseUrl + openDataFilePath(slug, period, "figures.json"),
        dictionnaire_csv: baseUrl + openDataFilePath(slug, period, "dictionary.csv"),
        dictionnaire_json: baseUrl + openDataFilePath(slug, period, "dictionary.json"),
      },
    };
  });
  const index = { source: t("source", { city: name }), licence: { nom: t("licence"), url: LICENCE_URL }, publications };
  return JSON.stringify(index, null, 1);
}
