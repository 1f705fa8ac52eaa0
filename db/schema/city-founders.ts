import { sql } from "drizzle-orm";
import { check, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cities } from "./cities.ts";

/** Who was named as the first administrator of a city: whoever proves this address and joins it has that role, once. */
export const cityFounders = pgTable(
  "city_founders",
  {
    cityId: uuid()
      .primaryKey()
      .references(() => cities.id),
    email: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** When they joined it. */
    joinedAt: timestamp({ withTimezone: true }),
  },
  (t) => [check("city_founders_email", sql`${t.email} = lower(${t.email}) and length(${t.email}) between 6 and 254`)],
);
