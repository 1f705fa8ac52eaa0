import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/conversations.ts";
import { listings } from "#db/schema/listings.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { isOpen, type ListingStatus } from "#lib/listings/listing-status.ts";
import type { CaseSubject } from "#lib/moderation/case.ts";
import type { ReportReason } from "#lib/reports/report-reason.ts";
import { openListings } from "./listings-read.ts";

/** What a notice needs to know of a listing that anybody can read; null once it is not online. */
export type NoticeableListing = { id: string; authorId: string; title: string; version: number };

export async function findNoticeableListing(
  db: Db,
  { cityId, id }: { cityId: string; id: string },
  now: Date,
): Promise<NoticeableListing | null> {
  const [row] = await db
    .select({ id: listings.id, authorId: listings.authorId, title: listings.title, version: listings.version })
    .from(listings)
    .where(and(openListings(cityId, now), eq(listings.id, id)));
  return row ?? null;
}

type SentNotice = { cityId: string; caseId: string; email: string; reason: ReportReason; note: string };

/** The notice of this case that an address was left with already, for the same reason and in the same words. */
export async function findSameNotice(
  db: Db,
  { cityId, caseId, email, reason, note }: SentNotice,
): Promise<string | null> {
  const [row] = await db
    .select({ id: reports.id })
    .from(reports)
    .where(
      and(
        eq(reports.cityId, cityId),
        eq(reports.caseId, caseId),
        eq(reports.notifierEmail, email),
        eq(reports.reason, reason),
        eq(reports.note, note),
      ),
    )
    .limit(1);
  return row?.id ?? null;
}

/** Notes that who left the address made the notice themselves, while it waits. */
export async function confirmOpenNotice(
  db: Db,
  { cityId, id, now }: { cityId: string; id: string; now: Date },
): Promise<void> {
  await db
    .update(reports)
    .set({ confirmedAt: now })
    .where(
      and(
        eq(reports.cityId, cityId),
        eq(reports.id, id),
        isNotNull(reports.notifierEmail),
        isNull(reports.confirmedAt),
        isNull(reports.closedAt),
      ),
    );
}

/** A notice as whoever made it follows it, and how to reach them. */
export type MadeNotice = {
  id: string;
  caseId: string | null;
  subject: CaseSubject;
  reason: ReportReason;
  note: string;
  createdAt: Date;
  closedAt: Date | null;
  answer: string | null;
  url: string | null;
  /** Of the listing, while anybody can read it. */
  title: string | null;
  /** A moderator has opened it. */
  taken: boolean;
  reporterId: string | null;
  notifierEmail: string | null;
  confirmedAt: Date | null;
  locale: Locale;
};

export async function findMadeNotice(
  db: Db,
  { cityId, id }: { cityId: string; id: string },
): Promise<MadeNotice | null> {
  const [row] = await db
    .select({
      id: reports.id,
      caseId: reports.caseId,
      subject: reports.subject,
      reason: reports.reason,
      note: reports.note,
      createdAt: reports.createdAt,
      closedAt: reports.closedAt,
      answer: reports.answer,
      url: reports.url,
      listing: { title: listings.title, status: listings.status },
      claimedBy: cases.claimedBy,
      caseState: cases.state,
      reporterId: reports.reporterId,
      notifierEmail: reports.notifierEmail,
      confirmedAt: reports.confirmedAt,
      locale: reports.locale,
    })
    .from(reports)
    .leftJoin(listings, and(eq(listings.cityId, reports.cityId), eq(listings.id, reports.listingId)))
    .leftJoin(cases, and(eq(cases.cityId, reports.cityId), eq(cases.id, reports.caseId), isNotNull(reports.caseId)))
    .where(and(eq(reports.cityId, cityId), eq(reports.id, id)));
  if (!row) return null;
  const { listing, claimedBy, caseState, ...notice } = row;
  return { ...notice, title: publicTitle(listing), taken: claimedBy !== null || caseState === "decided" };
}

function publicTitle(listing: { title: string; status: ListingStatus } | null): string | null {
  return listing && isOpen(listing.status) ? listing.title : null;
}
