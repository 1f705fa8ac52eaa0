import "server-only";
import { type Db, database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { pageOfDays, pageOfHelps, pageOfListings } from "#db/queries/figure-export.ts";
import { listReleasedQuartiers } from "#db/queries/figure-releases.ts";
import { countPeople, type FigureScope } from "#db/queries/insight-figures.ts";
import { type CsvFormat, csvLine, csvStart } from "#lib/csv/csv.ts";
import { daysFile, type ExportFile, helpsFile, type IsMasked, listingsFile } from "#lib/i18n/figure-export-file.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import type { InsightFilter } from "#lib/insights/dashboard.ts";
import { EXPORTS, type ExportName } from "#lib/insights/figure-export.ts";
import type { InsightPeriod } from "#lib/insights/period.ts";
import { LEAST_PEOPLE } from "#lib/insights/tension.ts";
import { consume } from "../limits.ts";

/** Rows of a page: so many are in memory at once, however long the file is. */
const PAGE = 1_000;
const EXPORTS_PER_HOUR = 30;
const HOUR_MS = 3_600_000;

export type AskedExport = { name: ExportName; filter: InsightFilter; format: CsvFormat; locale: Locale };

/**
 * Figures of a city as CSV, page after page, for those who work at its desk: null for anybody else. Nothing of anybody is in
 * it. The log keeps that they took it. `too-many-requests` after thirty in an hour.
 */
export async function exportFigures(
  member: Member,
  asked: AskedExport,
  now: Date,
): Promise<AsyncGenerator<string> | null> {
  if (!worksAtDesk(member)) return null;
  const { cityId, id: actorId } = member;
  await consume(database(), `figures-export:${actorId}`, EXPORTS_PER_HOUR, HOUR_MS, now);
  const { period, category, quartierId } = asked.filter;
  const details = { file: EXPORTS[asked.name], from: period.from, to: period.to, category, quartier: quartierId };
  const about = { action: "figures.exported", subject: `city:${cityId}`, details } as const;
  await insertAuditEntry(database(), { cityId, actorId, ...about, now });
  return linesOf(database(), { cityId, category, quartierId }, asked);
}

async function linesOf(db: Db, scope: FigureScope, { name, filter, format, locale }: AskedExport) {
  const { period } = filter;
  const quartiers = await listReleasedQuartiers(db, scope.cityId);
  const part = { db, scope, period, format };
  switch (name) {
    case "days":
      return pages(part, daysFile(quartiers, await maskOf(db, scope, period), locale), pageOfDays);
    case "listings":
      return pages(part, listingsFile(quartiers, locale), pageOfListings);
    case "helps":
      return pages(part, helpsFile(quartiers, locale), pageOfHelps);
  }
}

/** As on the dashboard: by the people behind a quartier and category in the whole period. */
async function maskOf(db: Db, scope: FigureScope, period: InsightPeriod): Promise<IsMasked> {
  const counts = await countPeople(db, { scope, period });
  const shown = counts.filter(({ people, category }) => category !== null && people >= LEAST_PEOPLE);
  const places = new Set(shown.map(({ quartierId, category }) => `${quartierId} ${category}`));
  return (quartierId, category) => !places.has(`${quartierId} ${category}`);
}

type Part = { db: Db; scope: FigureScope; period: InsightPeriod; format: CsvFormat };
type NextPage<Row> = (
  db: Db,
  page: { scope: FigureScope; period: InsightPeriod; after: Row | null; limit: number },
) => Promise<Row[]>;

/** Each page is a query of its own: whoever reads slowly holds no connection. */
async function* pages<Row>(
  { db, scope, period, format }: Part,
  { header, cells }: ExportFile<Row>,
  next: NextPage<Row>,
): AsyncGenerator<string> {
  yield csvStart(format) + csvLine(header, format);
  for (let after: Row | null = null; ; ) {
    const rows: Row[] = await next(db, { scope, period, after, limit: PAGE });
    if (rows.length > 0) yield rows.map((row) => csvLine(cells(row), format)).join("");
    if (rows.length < PAGE) return;
    after = rows.at(-1) ?? null;
  }
}
