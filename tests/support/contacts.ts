import { inArray } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { upsertSharedContacts } from "#db/queries/contacts.ts";
import { deskPeople } from "#db/schema/desk.ts";
import { sharedContacts } from "#db/schema/exchanges.ts";
import { lookUpHashes } from "#db/sealed.ts";
import { unsealShared } from "#db/sealed-columns.ts";

type Database = Connection["db"];
type Key = { cityId: string; exchangeId: string; memberId: string };
type Details = { phone?: string; email?: string; address?: string; sharedAt: Date };

/** What a member shares in an exchange, without the use case. */
export async function shareIn(db: Database, key: Key, details: Details): Promise<void> {
  await upsertSharedContacts(db, key, { phone: null, email: null, address: null, ...details });
}

/** All that is shared, in clear. */
export async function sharedInClear(db: Database) {
  return (await db.select().from(sharedContacts)).map((row) => unsealShared(row, row));
}

/** The people of the desk of a city at a number. */
export async function deskRowsAt(db: Database, cityId: string, phone: string) {
  return db
    .select()
    .from(deskPeople)
    .where(inArray(deskPeople.phoneHash, lookUpHashes(cityId, phone)));
}
