import { csvOf } from "#lib/csv/csv.ts";
import { REPORT_CATEGORIES } from "./category.ts";
import { APPLIES, type ReportFrame } from "./template.ts";

/** `2027-01-31` as the template writes days. */
const dayOf = (day: string) => day.split("-").reverse().join("/");

/** Part 1: whose report this is, and of which time. */
export function identification({ service, provider, from, to, publishedOn }: ReportFrame): string {
  const said: [string, string][] = [
    ["Name of the service provider", provider],
    ["Date of the publication of the report", dayOf(publishedOn)],
    ["Date of the publication of the latest previous report", ""],
    ["Starting date of reporting period", dayOf(from)],
    ["Ending date of reporting period", dayOf(to)],
  ];
  return csvOf(
    ["Applicability", "Service", "Indicator", "Value"],
    said.map(([indicator, value]) => [APPLIES.all, service, indicator, value]),
  );
}

/** Part 2: the categories that the other parts speak of. */
export function categoryNames(): string {
  const rows = REPORT_CATEGORIES.map(([name, description], at) => [`Category ${at + 1}`, description, name]);
  return csvOf(
    [
      "Category label",
      "Category description",
      "Category of illegal content / incompatible with the terms and conditions",
    ],
    [["TOTAL", "All the entries", "TOTAL"], ...rows],
  );
}
