import type { CsvFormat } from "#lib/csv/csv.ts";
import type { Quarter } from "#lib/insights/open-data/quarter.ts";

export const OPEN_DATA_FILES = ["figures.csv", "figures.json", "dictionary.csv", "dictionary.json"] as const;
export type OpenDataFile = (typeof OPEN_DATA_FILES)[number];

/** The list of what a city has published. */
export function openDataPath(city: string): string {
  return `/api/${city}/open-data`;
}

/** A file of a published quarter. */
export function openDataFilePath(city: string, period: Quarter, file: OpenDataFile, format?: CsvFormat): string {
  return `${openDataPath(city)}/${period}/${file}${format === "excel" ? "?format=excel" : ""}`;
}
