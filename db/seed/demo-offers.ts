import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/identity.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { DEMO_ACCOUNTS } from "./demo-accounts.ts";

/** Puts the offers of the demo accounts of a city on line, or in pause. */
export async function setDemoOffers(tx: Db, cityId: string, status: "published" | "paused"): Promise<void> {
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  const accounts = tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.cityId, cityId), inArray(users.email, emails)));
  await tx
    .update(listings)
    .set({ status })
    .where(and(eq(listings.cityId, cityId), eq(listings.kind, "offer"), inArray(listings.authorId, accounts)));
}
