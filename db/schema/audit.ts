import { bigint, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * What people of the city did and read, in order. Nothing here is ever changed or deleted, and each entry holds the hash
 * of the one before: a trigger of the migration numbers and seals them. It refers to no other table, whose rows come and go.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    cityId: uuid().notNull(),
    /** From 1, without a gap. */
    seq: bigint({ mode: "number" }).notNull(),
    at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
    /** Null when the service acted by itself. */
    actorId: uuid(),
    /** A word of `lib/audit/audit-action.ts`. */
    action: text().notNull(),
    /** What it was about, such as `case:<id>`. */
    subject: text().notNull(),
    /** Whom it concerns, if anybody. */
    memberId: uuid(),
    /** Codes and ids, never what somebody wrote. */
    details: jsonb().$type<Readonly<Record<string, string | number | boolean | null>>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.seq] }),
    index("audit_entries_subject").on(t.cityId, t.subject),
    index("audit_entries_member").on(t.cityId, t.memberId, t.seq),
  ],
);
