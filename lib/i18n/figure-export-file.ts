import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import type { CsvCell } from "#lib/csv/csv.ts";
import type { ExportedDay, ExportedHelp, ExportedListing } from "#lib/insights/figure-export.ts";
import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

type Place = Pick<Quartier, "id" | "slug" | "name">;
/** The columns of a file, and what stands in them. */
export type ExportFile<Row> = { header: readonly string[]; cells: (row: Row) => CsvCell[] };

type Where = Pick<ExportedHelp, "day" | "quartierId" | "category" | "kind">;
const WHERE = ["jour", "quartier", "quartier_nom", "categorie", "categorie_nom", "type"];

function whereCells(quartiers: readonly Place[], locale: Locale): (row: Where) => CsvCell[] {
  const t = getTranslator(locale, "figureExport");
  const catalogue = getTranslator(locale, "catalogue");
  const places = new Map(quartiers.map((quartier) => [quartier.id, quartier]));
  return ({ day, quartierId, category, kind }) => {
    const quartier = places.get(quartierId);
    return [
      day,
      quartier?.slug ?? null,
      quartier?.name ?? null,
      category,
      catalogue(`category.${category}`),
      t(`kind.${kind}`),
    ];
  };
}

/** Whether fewer than eleven people are behind a quartier and category in the period of the file. */
export type IsMasked = (quartierId: string, category: CategoryKey) => boolean;

/** Daily sums; what the dashboard masks for the same period is masked here, number by number. */
export function daysFile(quartiers: readonly Place[], isMasked: IsMasked, locale: Locale): ExportFile<ExportedDay> {
  const where = whereCells(quartiers, locale);
  return {
    header: [
      ...WHERE,
      "parues",
      "ouvertes",
      "fermees",
      "reponse_1h",
      "reponse_6h",
      "reponse_24h",
      "reponse_2j",
      "reponse_7j",
      "reponse_plus_tard",
      "aidees",
      "coups_de_main",
      "masque",
    ],
    cells: (row) => {
      const { posted, opened, closed, answered1h, answered6h, answered24h, answered2d, answered7d } = row;
      const { answeredLater, helped, done, quartierId, category } = row;
      const answers = [answered1h, answered6h, answered24h, answered2d, answered7d, answeredLater];
      const numbers = [posted, opened, closed, ...answers, helped, done];
      const masked = isMasked(quartierId, category);
      return [...where(row), ...numbers.map((number) => (masked ? null : number)), masked ? 1 : 0];
    },
  };
}

/** One line for each listing that appeared. */
export function listingsFile(quartiers: readonly Place[], locale: Locale): ExportFile<ExportedListing> {
  const t = getTranslator(locale, "figureExport");
  const where = whereCells(quartiers, locale);
  return {
    header: [...WHERE, "echeance", "etat", "minutes_avant_reponse", "minutes_avant_aide"],
    cells: (row) => [
      ...where(row),
      row.urgency && t(`urgency.${row.urgency}`),
      row.status ? t(`status.${row.status}`) : t("erased"),
      row.answeredAfter,
      row.helpedAfter,
    ],
  };
}

/** One line for each help that was over. */
export function helpsFile(quartiers: readonly Place[], locale: Locale): ExportFile<ExportedHelp> {
  return { header: WHERE, cells: whereCells(quartiers, locale) };
}
