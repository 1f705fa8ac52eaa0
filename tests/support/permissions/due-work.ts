import { uuidv7 } from "#db/uuid.ts";
import { enqueueMail } from "#lib/server/mail/enqueue-mail.ts";
import { insertListing, type TestCity } from "#tests/support/fixtures.ts";
import { judgedCase } from "#tests/support/moderation.ts";
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
