import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { failingAddresses } from "#db/schema/notifications.ts";

/** Lets an address, of no city, be written to again. How often it failed stays known. */
export async function clearAddressPause(db: Db, { email }: { email: string }): Promise<void> {
  await db.update(failingAddresses).set({ pausedUntil: null }).where(eq(failingAddresses.email, email));
}
