import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import type { NewCityWish } from "#lib/cities/new-city.ts";
import type { QuartierProblem } from "#lib/cities/quartier-problem.ts";
import type { ImportReport } from "#lib/cities/quartier-report.ts";
import { cities } from "./cities.ts";
import { memberships } from "./memberships.ts";

/** A file of quartiers that an administrator sent: looked at first, put in force once they say so, and then told as it was. */
export const quartierImports = pgTable(
  "quartier_imports",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    sentBy: uuid().notNull(),
    sentAt: timestamp({ withTimezone: true }).notNull(),
    /** The city that it is to make; null for the quartiers of this one. */
    newCity: jsonb().$type<NewCityWish>(),
    problems: jsonb().$type<readonly QuartierProblem[]>().notNull(),
    /** Null where the file holds an error, and once it was put in force. */
    quartiers: jsonb().$type<readonly ImportedQuartier[]>(),
    /** The quartiers of the city when it was sent, to tell whether others came in between. */
    stateBefore: text().notNull(),
    appliedAt: timestamp({ withTimezone: true }),
    appliedBy: uuid(),
    /** What it changed. */
    report: jsonb().$type<ImportReport>(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.sentBy], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.appliedBy], foreignColumns: [memberships.cityId, memberships.id] }),
    index("quartier_imports_sent").on(t.cityId, t.sentAt.desc()),
    check("quartier_imports_applied", sql`(${t.appliedAt} is null) = (${t.appliedBy} is null)`),
  ],
);
