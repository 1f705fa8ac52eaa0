import { REPORT_CATEGORIES } from "./category.ts";
import { APPLIES, periodOf, type ReportFrame, withContext } from "./template.ts";

const HEADER = [
  "Applicability",
  "Service",
  "Reporting period",
  "Category of illegal content",
  'Description of the sub-category "Other"',
  "Scope",
];
const VALUES = [
  "Number of orders to act against illegal content received",
  "Number of specific items of information included in the total number of orders to act against illegal content",
  "Median time to inform the authority of the receipt of the order to act against illegal content",
  "Median time to give effect to the order to act against illegal content",
  "Number of orders to provide information",
  "Median time to inform the authority of the receipt of the order to provide information",
  "Median time to give effect to the order to provide information",
];

/** Part 3, for the city to fill in: authorities write to it, and not to this service. */
export function ordersPart(frame: ReportFrame): string {
  const categories = ["TOTAL", ...REPORT_CATEGORIES.map(([name]) => name)].filter(
    (name) => !["STATEMENT_CATEGORY_OTHER_VIOLATION_TC", "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE"].includes(name),
  );
  const rows = categories.map((category) => [
    APPLIES.all,
    frame.service,
    periodOf(frame),
    category,
    null,
    "TOTAL",
    ...VALUES.map(() => null),
  ]);
  return withContext(HEADER, VALUES, "Contextual information on ", rows);
}
