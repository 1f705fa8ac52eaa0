import { eq } from "drizzle-orm";
import { insertIdentity } from "#db/queries/user-identities.ts";
import { calls } from "#db/schema/calls.ts";
import { listingDrafts } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { enqueueMail } from "#lib/server/mail/enqueue-mail.ts";
import { startTalk } from "#tests/support/conversations.ts";
import { insertListing, type TestCity } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
import { fillFor } from "#tests/support/own-data.ts";
import type { Base } from "./base.ts";

const DAY_MS = 86_400_000;
/** A Thursday, at ten and before seven in Paris; the first half hour of the Monday after. */
const TEN = new Date("2026-12-03T09:00:00Z");
export const MORNING = new Date("2026-12-03T05:55:00Z");
export const MONDAY = new Date("2026-12-06T23:30:00Z");

type Due = { db: Base["db"]; city: TestCity; now: Date; ago: (days: number) => Date };
/** What has its time. Of a person of the desk who is erased, all that erases them; of moderation, its texts. */
export const PURGED: readonly string[] = [
  ...["sign_in_requests", "sessions", "rate_limits", "failing_addresses", "quartier_imports", "listing_drafts"],
  ...["idempotency_keys", "conversations", "contact_reveals", "appointments", "thanks", "reports", "report_messages"],
  ...["report_readings", "cases", "case_notes", "decisions", "statements", "appeals", "strikes", "role_offers"],
  ...["insight_people", "call_recipients", "desk_people", "outbox", "notifications", "digests", "digest_items"],
  ...["memberships", "users", "listings", "exchanges", "desk_tasks", "audit_entries"],
];
/** What an account leaves behind, in its city and beside it. Nothing of moderation, and no exchange or conversation of others. */
export const ERASED: readonly string[] = [
  ...["users", "email_changes", "second_factors", "recovery_codes", "user_identities", "sign_in_requests"],
  ...["failing_addresses", "role_offers", "city_founders", "memberships", "blocks", "idempotency_keys"],
  ...["listing_drafts", "listings", "saved_searches", "muted_categories", "helper_records", "invitations"],
  ...["call_recipients", "desk_people", "desk_tasks", "conversation_members", "messages", "appointments"],
  ...["contact_reveals", "shared_contacts", "notification_preferences", "notifications", "push_subscriptions"],
  ...["digests", "digest_items", "outbox", "job_common", "erasures", "audit_entries"],
];

export type JobRow = {
  /** What it is for, for a person who reads the list. */
  what: string;
  /** Tables that it may write to. */
  changes: readonly string[];
  at?: Date;
  /** Makes something due in a city. Of a job that somebody asks for: what it carries. */
  due: (due: Due) => Promise<unknown>;
  /** It asks for work in every city, whether or not something is due there. */
  everywhere?: readonly string[];
};

/** A request that an offer of a neighbour fits. */
export async function pairIn({ db, city, ago }: Due) {
  const times = { publishedAt: ago(1), expiresAt: ago(-20) };
  const listingId = await insertListing(db, { city }, times);
  await insertListing(db, { city, author: city.neighbours[0] }, { ...times, kind: "offer" });
  return { cityId: city.id, listingId };
}

export async function pendingDecision({ db, city, ago }: Due) {
  const times = { decidedAt: ago(1), appliesAt: ago(0.5), appliedAt: null, endsAt: ago(-7) };
  const { decisionId } = await judgedCase(db, city.neighbours[0], {
    decision: { ...times, state: "pending", action: "suspend" },
    statement: { visibility: null, account: "DECISION_ACCOUNT_SUSPENDED" },
    case: { state: "decided", closedAt: null },
  });
  return { cityId: city.id, decisionId };
}

/** Somebody with something of theirs everywhere left two weeks ago; a neighbour has not come for almost two years. */
export async function peopleWhoGo({ db, city, now, ago }: Due): Promise<void> {
  const { helper: leaver, beneficiary: idle } = await startTalk(db, city, now);
  await fillFor(db, leaver, idle);
  await insertIdentity(db, {
    issuer: city.slug,
    subject: "1",
    provider: "residents",
    userId: leaver.userId,
    now: ago(20),
  });
  const left = { leavingAt: ago(15), suspendedAt: ago(15) };
  await db.update(memberships).set(left).where(eq(memberships.id, leaver.id));
  await db
    .update(memberships)
    .set({ lastSeenAt: ago(710) })
    .where(eq(memberships.id, idle.id));
}

export async function callThatEnded({ db, city, ago }: Due): Promise<void> {
  const quartierIds = [city.quartiers[0].id];
  const said = { category: "shopping" as const, quartierIds, title: "Des bras manquent", body: "Venez." };
  const days = { startsOn: "2026-11-01", endsOn: "2026-11-20" };
  const sent = { authorId: city.members.agent.id, sentAt: ago(30) };
  await db.insert(calls).values({ cityId: city.id, id: uuidv7(), ...said, ...days, ...sent });
}

export async function forgottenDraft({ db, city, ago }: Due): Promise<void> {
  const draft = { memberId: city.members.resident.id, secretHash: null, answers: {}, updatedAt: ago(40) };
  await db.insert(listingDrafts).values({ cityId: city.id, id: uuidv7(), ...draft });
}

export function waitingMail({ db, city, now }: Due) {
  const payload = { link: "https://entraide.example/connexion", code: "123456", cityName: city.slug };
  const mail = { cityId: city.id, kind: "sign-in", recipient: "camille@test.example", locale: "fr" } as const;
  return db.transaction((tx) => enqueueMail(tx, { ...mail, payload, businessKey: uuidv7() }, now));
}

/** When a job runs, and what is due for it. */
export function dueOf({ at = TEN, due }: JobRow, db: Base["db"]) {
  const ago = (days: number) => new Date(at.getTime() - days * DAY_MS);
  return {
    at,
    make: (city: TestCity) => due({ db, city, now: at, ago }) as Promise<Record<string, unknown> | undefined>,
  };
}
