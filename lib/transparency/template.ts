import { type CsvCell, csvOf } from "#lib/csv/csv.ts";

/** Who publishes, and what for. Days are `YYYY-MM-DD`. */
export type ReportFrame = { service: string; provider: string; from: string; to: string; publishedOn: string };

/** How the template marks for whom a row is. */
export const APPLIES = {
  all: "All",
  hosting: "Only for providers of hosting services, including online platforms",
  platforms: "Only for providers of online platforms",
} as const;

export const periodOf = ({ from, to }: ReportFrame): string => `${from}/${to}`;

/** The files of the report by the name that the template gives them. Parts 9 and 10 are for very large platforms alone. */
export const REPORT_PARTS = [
  "1_report_identification",
  "2_categories_names",
  "3_member_states_orders",
  "4_notices",
  "5_own_initiative_illegal",
  "6_own_initiative_TC",
  "7_appeals_and_recidivism",
  "8_automated_means",
  "11_qualitative",
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export const isReportPart = (name: string): name is ReportPart => (REPORT_PARTS as readonly string[]).includes(name);

/** A table whose last columns take a word on each of its values, as the template has them. */
export function withContext(
  header: readonly string[],
  values: readonly string[],
  context: string,
  rows: readonly (readonly CsvCell[])[],
): string {
  const notes = values.map((value) => `${context}${value}`);
  return csvOf(
    [...header, ...values, ...notes],
    rows.map((row) => [...row, ...notes.map(() => null)]),
  );
}
