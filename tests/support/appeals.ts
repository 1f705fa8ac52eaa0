import type { Connection } from "#db/client.ts";
import { reports } from "#db/schema/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type City, DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { decisionLink } from "#lib/server/moderation/decision-link.ts";
import { noticeLink } from "#lib/server/moderation/notice-link.ts";
import type { TestCity, TestMember } from "./fixtures.ts";

/** A decision came into force then … */
export const APPLIED = new Date("2026-11-24T10:00:00Z");
/** … and can be contested the day after, on the last evening, and not an hour after its midnight in Paris. */
export const SOON = new Date("2026-11-25T10:00:00Z");
export const LAST = new Date("2027-05-24T20:00:00Z");
export const LATE = new Date("2027-05-24T23:00:00Z");

/** A test's city as the service knows it. */
export function cityOf({ id, slug, timeZone }: TestCity): City {
  return { id, slug, name: slug, timeZone, centre: { lng: 0, lat: 0 }, settings: DEFAULT_CITY_SETTINGS, crisis: null };
}

const keyOf = (address: string) => new URL(address).searchParams.get("lien") ?? "";

/** The key of a mail's link to a decision, and to a notice. */
export function linkToDecision(city: TestCity, decisionId: string): string {
  return keyOf(decisionLink("fr", { citySlug: city.slug, cityId: city.id, decisionId }));
}
export function linkToNotice(city: TestCity, reportId: string): string {
  return keyOf(noticeLink("fr", { citySlug: city.slug, cityId: city.id, reportId }));
}

export const byLink = (link: string) => ({ link, id: "", userId: null });
export const bySession = ({ userId }: TestMember, id: string) => ({ link: "", id, userId });

/** A notice of somebody without an account that was answered. */
export async function insertNotice(
  db: Connection["db"],
  city: TestCity,
  more: Partial<typeof reports.$inferInsert> & { caseId: string },
): Promise<string> {
  const id = uuidv7();
  await db.insert(reports).values({
    cityId: city.id,
    id,
    subject: "listing",
    reportedId: city.members.resident.id,
    notifierName: "Nadia",
    notifierEmail: "nadia@exemple.fr",
    reason: "scam",
    note: "On demande un mandat.",
    createdAt: APPLIED,
    closedAt: APPLIED,
    closedBy: city.members.moderator.id,
    answer: "Nous avons retiré l’annonce.",
    ...more,
  });
  return id;
}
