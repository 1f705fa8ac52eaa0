const DAY_MS = 86_400_000;
/** Of a year, as it is counted here. */
const YEAR_DAYS = 365;
/** The figures of a year stay published for five years. */
const COUNTED_YEARS = 6;

/** How long, in one unit so that it is said as it is meant. A year has 365 days, and a month is a twelfth of it. */
export type Keep = { days: number } | { months: number } | { years: number };

/** GDPR, art. 6(1): e, the task of the city; c, what a law asks for. `security` is of the first, and said apart. */
export const BASES = ["task", "security", "law"] as const;
export type Basis = (typeof BASES)[number];

/** What is done then: the row goes, or what it says of somebody, or only who it was. */
export const ENDS = ["deleted", "emptied", "unnamed"] as const;
export type End = (typeof ENDS)[number];

/** What does it: the nightly purge, the job that erases deleted listings, or the one that erases accounts. */
export type RetentionJob = "purge" | "erase-deleted" | "erase-accounts";

type Line = {
  /** By the name of a table: its whole row, or the columns that are meant. */
  tables: Readonly<Record<string, "row" | readonly string[]>>;
  basis: Basis;
  /** After the event that the notice names (`retention.<key>.until`); null: no clock of its own. */
  keep: Keep | null;
  end: End;
  /** Null where no clock runs: what happened to it ends it. */
  job: RetentionJob | null;
  /** When the account of its person is erased. `kept`: by its own clock or for others, with nobody's number. */
  leaving: End | "kept";
};

/**
 * What is kept of people, why, how long, and what happens then. The purge, the notice to the public, the copy that a person
 * asks for and the erasure of an account are all made from it: there is no other place where a duration stands.
 */
export const RETENTION = {
  account: {
    tables: { users: "row", memberships: "row" },
    basis: "task",
    keep: { years: 2 },
    end: "deleted",
    job: "erase-accounts",
    leaving: "emptied",
  },
  newcomers: {
    tables: { users: "row" },
    basis: "task",
    keep: { days: 7 },
    end: "deleted",
    job: "purge",
    leaving: "emptied",
  },
  leaving: {
    tables: { memberships: ["leaving_at"] },
    basis: "task",
    keep: { days: 14 },
    end: "deleted",
    job: "erase-accounts",
    leaving: "emptied",
  },
  erasures: {
    tables: { erasures: "row" },
    basis: "security",
    keep: { days: 40 },
    end: "deleted",
    job: "purge",
    leaving: "kept",
  },
  founders: {
    tables: { city_founders: "row" },
    basis: "task",
    keep: { days: 180 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  sessions: {
    tables: { sessions: "row" },
    basis: "security",
    keep: { days: 90 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  signIns: {
    tables: { sign_in_requests: "row" },
    basis: "security",
    keep: { days: 1 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  emailChanges: {
    tables: { email_changes: "row" },
    basis: "security",
    keep: { days: 8 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  secondSteps: {
    tables: { second_factors: "row", recovery_codes: "row" },
    basis: "security",
    keep: null,
    end: "deleted",
    job: null,
    leaving: "deleted",
  },
  providers: {
    tables: { user_identities: "row" },
    basis: "task",
    keep: null,
    end: "deleted",
    job: null,
    leaving: "deleted",
  },
  attempts: {
    tables: { rate_limits: "row" },
    basis: "security",
    keep: { days: 2 },
    end: "deleted",
    job: "purge",
    leaving: "kept",
  },
  failing: {
    tables: { failing_addresses: "row" },
    basis: "task",
    keep: { years: 1 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  roleOffers: {
    tables: { role_offers: "row" },
    basis: "task",
    keep: { days: 0 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  listings: {
    tables: {
      listings: "row",
      listing_events: "row",
      listing_versions: "row",
      listing_photos: "row",
      dispatches: "row",
      ladder_events: "row",
      matches: "row",
    },
    basis: "task",
    keep: null,
    end: "deleted",
    job: "erase-deleted",
    leaving: "deleted",
  },
  removedListings: {
    tables: { listings: "row" },
    basis: "law",
    keep: { months: 13 },
    end: "deleted",
    job: "purge",
    leaving: "kept",
  },
  removedPhotos: {
    tables: { listing_photos: "row" },
    basis: "law",
    keep: { months: 13 },
    end: "deleted",
    job: "erase-deleted",
    leaving: "kept",
  },
  drafts: {
    tables: { listing_drafts: "row" },
    basis: "task",
    keep: { days: 30 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  formKeys: {
    tables: { idempotency_keys: "row" },
    basis: "task",
    keep: { days: 7 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  searches: {
    tables: { saved_searches: "row" },
    basis: "task",
    keep: null,
    end: "deleted",
    job: null,
    leaving: "deleted",
  },
  invitations: {
    tables: { invitations: "row", muted_categories: "row", helper_records: "row" },
    basis: "task",
    keep: null,
    end: "deleted",
    job: "erase-deleted",
    leaving: "emptied",
  },
  calls: {
    tables: { call_recipients: "row" },
    basis: "task",
    keep: { days: 180 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  exchanges: {
    tables: { exchanges: "row", appointments: "row" },
    basis: "task",
    keep: null,
    end: "unnamed",
    job: null,
    leaving: "unnamed",
  },
  conversations: {
    tables: { conversations: "row", conversation_members: "row", messages: "row" },
    basis: "task",
    keep: { years: 1 },
    end: "deleted",
    job: "purge",
    leaving: "unnamed",
  },
  contacts: {
    tables: { shared_contacts: "row" },
    basis: "task",
    keep: null,
    end: "deleted",
    job: null,
    leaving: "deleted",
  },
  reveals: {
    tables: { contact_reveals: "row" },
    basis: "security",
    keep: { years: 1 },
    end: "deleted",
    job: "purge",
    leaving: "unnamed",
  },
  places: {
    tables: { appointments: ["place"] },
    basis: "task",
    keep: { years: 1 },
    end: "emptied",
    job: "purge",
    leaving: "emptied",
  },
  thanks: {
    tables: { thanks: "row" },
    basis: "task",
    keep: { years: 1 },
    end: "deleted",
    job: "purge",
    leaving: "unnamed",
  },
  blocks: {
    tables: { blocks: "row" },
    basis: "security",
    keep: null,
    end: "deleted",
    job: null,
    leaving: "deleted",
  },
  notices: {
    tables: {
      reports: ["reporter_id", "notifier_name", "notifier_email", "url", "note", "answer"],
      report_messages: "row",
      report_readings: "row",
    },
    basis: "law",
    keep: { years: 1 },
    end: "emptied",
    job: "purge",
    leaving: "kept",
  },
  countedNotices: {
    tables: { reports: "row" },
    basis: "law",
    keep: { years: COUNTED_YEARS },
    end: "deleted",
    job: "purge",
    leaving: "kept",
  },
  decisions: {
    tables: {
      cases: ["findings"],
      case_notes: "row",
      decisions: ["judged", "passage", "answer"],
      statements: ["facts", "explanation", "words"],
      appeals: ["body", "answer"],
      blind_reviews: "row",
    },
    basis: "law",
    keep: { years: 1 },
    end: "emptied",
    job: "purge",
    leaving: "kept",
  },
  strikes: {
    tables: { strikes: "row" },
    basis: "law",
    keep: { years: 1 },
    end: "deleted",
    job: "purge",
    leaving: "kept",
  },
  countedStrikes: {
    tables: { strikes: "row" },
    basis: "law",
    keep: { years: COUNTED_YEARS },
    end: "deleted",
    job: "purge",
    leaving: "kept",
  },
  auditLog: {
    tables: { audit_entries: "row" },
    basis: "security",
    keep: null,
    end: "unnamed",
    job: null,
    leaving: "unnamed",
  },
  staffActs: {
    tables: {
      calls: ["author_id"],
      city_news: ["created_by"],
      crises: ["started_by", "ended_by"],
      rule_rehearsals: ["started_by"],
      setting_changes: ["changed_by"],
    },
    basis: "task",
    keep: null,
    end: "unnamed",
    job: null,
    leaving: "unnamed",
  },
  sentFiles: {
    tables: { quartier_imports: "row" },
    basis: "task",
    keep: { days: 1 },
    end: "deleted",
    job: "purge",
    leaving: "kept",
  },
  foundedCities: {
    tables: { quartier_imports: ["new_city"] },
    basis: "task",
    keep: { days: 180 },
    end: "deleted",
    job: "purge",
    leaving: "kept",
  },
  deskPeople: {
    tables: { desk_people: "row", desk_tasks: "row" },
    basis: "task",
    keep: { years: 1 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  mergedPeople: {
    tables: { desk_people: "row" },
    basis: "task",
    keep: { days: 30 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  preferences: {
    tables: { notification_preferences: "row", push_subscriptions: "row" },
    basis: "task",
    keep: null,
    end: "deleted",
    job: null,
    leaving: "deleted",
  },
  messages: {
    tables: { outbox: "row", notifications: "row", digests: "row" },
    basis: "task",
    keep: { days: 90 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  unsentSecrets: {
    tables: { outbox: ["payload"] },
    basis: "security",
    keep: { days: 1 },
    end: "emptied",
    job: "purge",
    leaving: "deleted",
  },
  digestItems: {
    tables: { digest_items: "row" },
    basis: "task",
    keep: { days: 180 },
    end: "deleted",
    job: "purge",
    leaving: "deleted",
  },
  figures: {
    tables: { insight_events: ["person_id", "helper_id"] },
    basis: "task",
    keep: { days: 731 },
    end: "unnamed",
    job: "purge",
    leaving: "unnamed",
  },
} as const satisfies Record<string, Line>;

export type RetentionKey = keyof typeof RETENTION;
export const RETENTION_KEYS = Object.keys(RETENTION) as RetentionKey[];
export type RetentionLine = Line;

type Clocked = { [Key in RetentionKey]: (typeof RETENTION)[Key]["keep"] extends null ? never : Key }[RetentionKey];
/** The lines that the nightly purge brings about. */
export type PurgedKey = {
  [Key in RetentionKey]: (typeof RETENTION)[Key]["job"] extends "purge" ? Key : never;
}[RetentionKey];

/** Tables that say nothing of anybody. Every table is here or in a line: a test enumerates them. */
export const IMPERSONAL_TABLES = [
  "cities",
  "figure_releases",
  "insight_days",
  "insight_pending",
  "insight_stock",
  "insight_windows",
  "quartiers",
] as const;

/** A duration in days. */
export function keptDays(keep: Keep): number {
  if ("days" in keep) return keep.days;
  return "years" in keep ? keep.years * YEAR_DAYS : Math.round((keep.months * YEAR_DAYS) / 12);
}

/** What happened before this moment is over, by a line of the table. */
export function overBefore(key: Clocked, now: Date): Date {
  return new Date(now.getTime() - keptDays(RETENTION[key].keep) * DAY_MS);
}
