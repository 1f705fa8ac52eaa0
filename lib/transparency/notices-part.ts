import type { CsvCell } from "#lib/csv/csv.ts";
import { categoryOfReason, REPORT_CATEGORIES } from "./category.ts";
import { medianHours } from "./median.ts";
import { APPLIES, periodOf, type ReportFrame, withContext } from "./template.ts";
import type { NoticeRecord } from "./year-records.ts";

const HEADER = [
  "Applicability",
  "Service",
  "Reporting period",
  "Category of illegal content",
  'Description of the sub-category "Other"',
];
const VALUES = [
  "Number of notices received ",
  "Number of notices received from Trusted flaggers",
  "Number of specific items of information included in the total number of notices",
  "Number of specific items of information included in the total number of notices by Trusted Flaggers (Trusted Flagger notices)",
  "Median time to take action",
  "Median time to take action (Trusted Flagger notices)",
  "Number of actions taken on the basis of the law",
  "Number of actions taken on the basis of the law (Trusted Flagger notices)",
  "Number of actions taken on the basis of the terms and conditions of the service",
  "Number of actions taken on the basis of the terms and conditions of the service (Trusted Flagger notices)",
];

const span = ({ createdAt: from, closedAt: to }: NoticeRecord) => ({ from, to });

/** All, then those of trusted flaggers; each notice is about one thing. Times are in hours. */
function valuesOf(notices: readonly NoticeRecord[]): CsvCell[] {
  const trusted = notices.filter((notice) => notice.trusted);
  const on = (some: readonly NoticeRecord[], ground: NoticeRecord["ground"]) =>
    some.filter((notice) => notice.ground === ground).length;
  return [
    notices.length,
    trusted.length,
    notices.length,
    trusted.length,
    medianHours(notices.map(span)),
    medianHours(trusted.map(span)),
    on(notices, "law"),
    on(trusted, "law"),
    on(notices, "terms"),
    on(trusted, "terms"),
  ];
}

/** Part 4: notices under article 16, by the category that their notifier named. */
export function noticesPart(frame: ReportFrame, notices: readonly NoticeRecord[]): string {
  const begin = (category: string) => [APPLIES.hosting, frame.service, periodOf(frame), category, null];
  const rows = REPORT_CATEGORIES.filter(([name]) => name !== "STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER").map(([name]) => [
    ...begin(name),
    ...valuesOf(notices.filter(({ reason }) => categoryOfReason(reason) === name)),
  ]);
  return withContext(HEADER, VALUES, "Contextual information on ", [
    [...begin("TOTAL"), ...valuesOf(notices)],
    ...rows,
  ]);
}
