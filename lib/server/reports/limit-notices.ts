import "server-only";
import { type Db, database } from "#db/client.ts";
import { lockAuthor } from "#db/queries/listings-write.ts";
import { countReportsSince } from "#db/queries/reports.ts";
import { mailboxOf } from "#lib/identity/email-address.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { MAX_REPORTS, REPORT_WINDOW_MS } from "#lib/reports/report-limits.ts";
import { consume } from "../limits.ts";

const QUARTER_MS = 15 * 60_000;

/** Notices of those who have no account: by their network, and by the address that they leave. */
export async function limitVisitorNotices(
  { network, email }: { network: string; email: string | null },
  now: Date,
): Promise<void> {
  await consume(database(), `notice:network:${network}`, network === "direct" ? 200 : 10, QUARTER_MS, now);
  if (!email) return;
  await consume(database(), `notice:${mailboxOf(email)}`, MAX_REPORTS, REPORT_WINDOW_MS, now, "too-many-reports");
}

/** Refuses a member's sixth report in a day, however many are sent at once. */
export async function limitOwnReports(
  tx: Db,
  { cityId, memberId }: { cityId: string; memberId: string },
  now: Date,
): Promise<void> {
  await lockAuthor(tx, { cityId, memberId });
  const since = new Date(now.getTime() - REPORT_WINDOW_MS);
  const made = await countReportsSince(tx, { cityId, reporterId: memberId, since });
  if (made >= MAX_REPORTS) throw new Refusal("too-many-reports");
}
