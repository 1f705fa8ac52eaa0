import "server-only";
import { type Db, database, inScope } from "#db/client.ts";
import { listPhotos } from "#db/queries/listing-photos.ts";
import { findNoticeableListing, findSameNotice, type NoticeableListing } from "#db/queries/notices.ts";
import { insertReport } from "#db/queries/reports.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import type { NoticeInput } from "#lib/notices/notice.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { isUrgent, type ReportReason } from "#lib/reports/report-reason.ts";
import { reportRisk } from "#lib/reports/report-risk.ts";
import { env } from "../env.ts";
import { openCase } from "../moderation/open-case.ts";
import { requireRight } from "../moderation/require-right.ts";
import { tellModerators } from "../moderation/tell-moderators.ts";
import { oncePerKey } from "../once-per-key.ts";
import { scopeOf, serviceScope } from "../scopes.ts";
import { acknowledgeNotice } from "./acknowledge-notice.ts";
import { auditNotice } from "./audit-notice.ts";
import { limitOwnReports, limitVisitorNotices } from "./limit-notices.ts";

/** Who makes a notice: a member of the city, or anybody else by their network; and the language of their page. */
export type NoticeMaker = { member: Member | null; network: string; locale: Locale };

/** The exact place that was reported (DSA, art. 16 (2) b). */
function placeOf(city: City, locale: Locale, { listing: id, photo, subject }: NoticeInput): string {
  const page = env().baseUrl + href(locale, "listing", { city: city.slug, id });
  return subject === "photo" ? `${page}#photo-${photo}` : page;
}

/** What is reported, as long as anybody can read it, and only by others than its author. */
async function requireReported(
  tx: Db,
  { city, member, input }: { city: City; member: Member | null; input: NoticeInput },
  now: Date,
): Promise<NoticeableListing> {
  const { listing: id, photo, subject } = input;
  const found = await findNoticeableListing(tx, { cityId: city.id, id }, now);
  if (!found) throw new Refusal("listing-gone");
  if (found.authorId === member?.id) throw new Refusal("own-content");
  if (subject !== "photo") return found;
  const photos = await listPhotos(tx, { cityId: city.id, listingId: id });
  if (photos.every((one) => one.id !== photo)) throw new Refusal("listing-gone");
  return found;
}

type Sent = { cityId: string; caseId: string; email: string | null; reason: ReportReason; note: string };

/** A form that a visitor sent twice. An address proves nothing, so it is the words that tell; what is urgent is always heard. */
async function sentBefore(tx: Db, { email, ...sent }: Sent): Promise<string | null> {
  if (!email || isUrgent(sent.reason)) return null;
  return findSameNotice(tx, { ...sent, email });
}

async function record(
  tx: Db,
  { city, maker, input }: { city: City; maker: NoticeMaker; input: NoticeInput },
  now: Date,
): Promise<string> {
  const { member, locale } = maker;
  const { subject, reason, note, listing: listingId } = input;
  const [cityId, reporterId] = [city.id, member?.id ?? null];
  const found = await requireReported(tx, { city, member, input }, now);
  const photoId = subject === "photo" ? (input.photo ?? null) : null;
  const { authorId: reportedId, title, version } = found;
  const what = subject === "member" ? {} : { listingId, photoId, version };
  const pressing = { risk: reportRisk(reason), urgent: isUrgent(reason) };
  const { id: caseId } = await openCase(
    tx,
    city,
    { subject, origin: "report", memberId: reportedId, ...what, ...pressing },
    now,
  );
  // Whoever has an account leaves no address: theirs is known.
  const contact = member ? { name: null, email: null } : { name: input.name, email: input.email };
  const before = await sentBefore(tx, { cityId, caseId, email: contact.email, reason, note });
  if (before) return before;
  const reportId = await insertReport(tx, {
    cityId,
    caseId,
    subject,
    reporterId,
    reportedId,
    listingId,
    photoId,
    url: placeOf(city, locale, input),
    notifierName: contact.name,
    notifierEmail: contact.email,
    locale,
    reason,
    note,
    excerpt: [],
    now,
  });
  await acknowledgeNotice(
    tx,
    city,
    { memberId: reporterId, email: contact.email, locale },
    { reportId, about: title, guessable: false },
    now,
  );
  await tellModerators(tx, { cityId, caseId, reporterId, reportedId, reason }, now);
  await auditNotice(tx, { cityId, caseId, reportId, reportedId, subject, reason }, now);
  return reportId;
}

/**
 * Anybody reports a listing, one of its photos or its author. All notices of one thing are one case; a repeated form makes one
 * notice, by its key for members and by its words and address for others. Gives its id. Refuses what is not online any more
 * (`listing-gone`), one's own (`own-content`), and too many.
 */
export async function makeNotice(city: City, maker: NoticeMaker, input: NoticeInput, now: Date): Promise<string> {
  const { member, network } = maker;
  const { email, reason } = input;
  if (!member) await limitVisitorNotices({ network, email, reason }, now);
  // Somebody in danger is heard, whatever was reported before.
  if (!isUrgent(reason)) await requireRight("notices", { cityId: city.id, memberId: member?.id ?? null, email }, now);
  const made = { city, maker, input };
  if (!member) return inScope(serviceScope(city.id), () => database().transaction((tx) => record(tx, made, now)));
  const formKey = { cityId: city.id, memberId: member.id, key: input.key };
  const recordOnce = () =>
    oncePerKey(formKey, now, async (tx) => {
      await limitOwnReports(tx, { cityId: city.id, memberId: member.id, reason }, now);
      return { report: await record(tx, made, now) };
    });
  return (await inScope(scopeOf(member), recordOnce)).report;
}
