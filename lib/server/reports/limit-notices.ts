import "server-only";
import { type Db, database } from "#db/client.ts";
import { lockAuthor } from "#db/queries/listings-write.ts";
import { countReportsSince } from "#db/queries/reports.ts";
import { mailboxOf } from "#lib/identity/email-address.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { MAX_REPORTS, MAX_URGENT_REPORTS, REPORT_WINDOW_MS } from "#lib/reports/report-limits.ts";
import { isUrgent, type ReportReason, reasonsAsUrgentAs } from "#lib/reports/report-reason.ts";
import { consume } from "../limits.ts";

const QUARTER_MS = 15 * 60_000;
/** From one network in a quarter of an hour: what is urgent stands apart, so that nothing else can shut it out. */
const FROM_NETWORK = {
  ordinary: { known: 10, direct: 200 },
  urgent: { known: 100, direct: 1000 },
} as const;

type Visitor = { network: string; email: string | null; reason: ReportReason };

/** Notices of those who have no account: by their network, and, unless it is urgent, by the address that they leave. */
export async function limitVisitorNotices({ network, email, reason }: Visitor, now: Date): Promise<void> {
  const kind = isUrgent(reason) ? "urgent" : "ordinary";
  const most = FROM_NETWORK[kind][network === "direct" ? "direct" : "known"];
  await consume(database(), `notice:${kind}:network:${network}`, most, QUARTER_MS, now, "too-many-notices");
  if (!email || kind === "urgent") return;
  await consume(database(), `notice:${mailboxOf(email)}`, MAX_REPORTS, REPORT_WINDOW_MS, now, "too-many-reports");
}

/** Refuses a member's sixth report in a day, however many are sent at once; what is urgent is counted apart, and much further. */
export async function limitOwnReports(
  tx: Db,
  { cityId, memberId, reason }: { cityId: string; memberId: string; reason: ReportReason },
  now: Date,
): Promise<void> {
  await lockAuthor(tx, { cityId, memberId });
  const since = new Date(now.getTime() - REPORT_WINDOW_MS);
  const reasons = reasonsAsUrgentAs(reason);
  const made = await countReportsSince(tx, { cityId, reporterId: memberId, reasons, since });
  if (made < (isUrgent(reason) ? MAX_URGENT_REPORTS : MAX_REPORTS)) return;
  throw new Refusal(isUrgent(reason) ? "too-many-notices" : "too-many-reports");
}
